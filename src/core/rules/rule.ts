import type { IssueCode } from '../codes/index.ts';
import type { Position } from '../issue.ts';
import type { Postmortem } from '../postmortem.ts';
import type { Frontmatter } from '../schema/frontmatter.ts';
import type { Cause, Lesson, Service } from '../schema/lists.ts';
import type { SiteConfig } from '../schema/site.ts';
import type { Path } from '../text/yaml.ts';
import type { ReadEntry } from '../time/timeline.ts';

/** What a rule found: where in the frontmatter, and what is wrong there as a full sentence. */
export interface Finding {
  code: IssueCode;
  path: Path;
  /** Where in the file, for what was found outside the frontmatter; `path` then says nothing. */
  at?: Position;
  /** Whether the field's name or its value is at fault; the value when left out. */
  part?: 'key' | 'value';
  /** Which character of the text at `path` is at fault; its first when left out. */
  offset?: number;
  what: string;
  help?: string;
}

/** The team's own lists and settings, which rules compare a postmortem with. */
export interface TeamLists {
  site: SiteConfig;
  causes: readonly Cause[];
  lessons: readonly Lesson[];
  services: readonly Service[];
}

/** All that a rule may look at: one postmortem, as written and as read. */
export interface RuleInput {
  /** As written, shape checked; a part that the schema refused is absent and already reported. */
  frontmatter: Frontmatter;
  /** Times resolved; the timeline holds the entries whose times could be read. */
  postmortem: Postmortem;
  /** The timeline with each entry's index in the frontmatter. */
  timeline: readonly ReadEntry[];
  /** True when the schema found fault with the field or with a part of it, and has reported that. */
  refused(field: keyof Frontmatter): boolean;
  lists: TeamLists;
  /** The body as written, and the line of the file on which it begins. */
  body: { source: string; firstLine: number };
  /** The day that counts as the present, `YYYY-MM-DD`; null where nobody has given one. */
  today: string | null;
}

/** A rule is a pure function: the same postmortem and lists give the same findings. */
export type Rule = (input: RuleInput) => Finding[];

/** A clock time as a message says it: with its date where the day is not `day`. */
export function sayTime(local: string, day?: string): string {
  const [date, clock] = local.split('T');
  return date === day ? `${clock}` : `${date} ${clock}`;
}
