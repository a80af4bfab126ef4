import { postmortemText } from '../../src/core/parse.fixture.ts';

/** What somebody may put into a content folder to run, load, read, break out or mislead. */

export type HostileGroup =
  | 'body'
  | 'link'
  | 'image'
  | 'frontmatter'
  | 'file name'
  | 'CSV cell'
  | 'annotation escape'
  | 'naughty string';

/** One thing to try: a postmortem, and what lies beside it. */
export interface HostileCase {
  group: HostileGroup;
  /** The name of the postmortem's file without `.mdx`. */
  id: string;
  /** By path below the content folder. */
  files: Record<string, string | Uint8Array>;
  /** By path below the content folder: links, and where they lead. */
  symlinks?: Record<string, string>;
  /** What its page has to show as text, where it is published. */
  title?: string;
}

/** Files outside the content folder that hostile content asks for: one to read, one to write. */
export interface Bait {
  canary: string;
  written: string;
}

export const DAY = '2024-06-02';
/** A postmortem of this name with a whole text. */
export const postmortem = (group: HostileGroup, name: string, text: string): HostileCase => {
  const id = `${DAY}-${name}`;
  return { group, id, files: { [`postmortems/${id}.mdx`]: text } };
};
/** A postmortem that is as it should be, but for its body. */
export const withBody =
  (group: HostileGroup) =>
  ([name, body]: [string, string]) =>
    postmortem(group, name, `${postmortemText()}\n${body}\n`);
