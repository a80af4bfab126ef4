import type { Element, ElementContent, Nodes, Root } from 'hast';
import { invisibleCharacters } from '../invisible.ts';
import type { BodyContext, Heading } from './body.ts';
import type { Findings } from './findings.ts';
import { unmask, unmaskProse } from './mask.ts';

/** Everything that one walk over a body knows and collects. */
export interface Walk {
  /** The body as the author wrote it. */
  source: string;
  /** The same without what MDX would run; offsets are those of the source. */
  masked: string;
  /** True when the source could hold character references. */
  hasReferences: boolean;
  context: BodyContext;
  findings: Findings;
  nameAnchor(text: string): string;
  headings: Heading[];
  links: Set<string>;
  /** Links of this site that name a place on a page, as written, and where they stand in the source. */
  fragments: { href: string; offset: number }[];
  images: Set<string>;
  /** Stretches of the source that are for the internal audience only. */
  internal: { start: number; end: number }[];
  tables: number;
  /** Builds safe content from what the parser found; the parts call it for what they hold. */
  render(nodes: Root['children'], place: Place): ElementContent[];
}

/** Where a node stands, as far as it matters to what may be there. */
export interface Place {
  /** Within a line of text: only phrasing content may come out. */
  inline: boolean;
  /** Directly in the document or in a component, where MDX would read `import` and `export`. */
  flow: boolean;
}

export const INLINE: Place = { inline: true, flow: false };
export const WITHIN: Place = { inline: false, flow: false };

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? startOf(node);

/** Text outside prose, such as code or the value of an attribute, as the author wrote it. */
export function literalText(walk: Walk, value: string, offset: number): string {
  const shown = unmask(value);
  refuseInvisible(walk, shown, offset);
  return shown;
}

/**
 * The source itself was searched for invisible characters before it was parsed; what is found here was written
 * as a character reference such as `&#8203;`.
 */
export function refuseInvisible(walk: Walk, text: string, offset: number): void {
  if (!walk.hasReferences) return;
  for (const { name } of invisibleCharacters(text)) {
    walk.findings.report(
      'text-control-character',
      offset,
      `The text holds the invisible character ${name}, written as a character reference.`,
      'Delete the character reference.',
    );
  }
}

/** The title of a link or picture of Markdown. */
export function titleOf(walk: Walk, node: Element): string | undefined {
  const { title } = node.properties;
  return typeof title === 'string'
    ? literalText(walk, unmaskProse(title), startOf(node))
    : undefined;
}
