import type { Nodes } from 'hast';

/**
 * How large a body may be: some 15,000 words. The parser takes time by the square of some inputs; at this size the
 * slowest that we found (character references only) takes satteri 0.10.5 two seconds.
 */
export const MOST_CHARACTERS = 100_000;

/** A row of a table is filled up to the width of its head, so a short source can ask for millions of cells. */
export const MOST_CELLS = 20_000;

/** Every step after the parser walks the tree by recursion; 100 levels are far from any stack's end. */
export const MOST_LEVELS = 100;

export interface LimitFault {
  limit: 'characters' | 'cells' | 'levels';
  offset: number;
}

/** Looks at a source before it is parsed for what would make the parser itself slow. */
export function sourceLimitFault(source: string): LimitFault | undefined {
  if (source.length > MOST_CHARACTERS) return { limit: 'characters', offset: 0 };
  let start = 0;
  let columns = 0;
  let rows = 0;
  for (const line of source.split('\n')) {
    const markers = /^[\s>*+\-\d.)]*/.exec(line)?.[0].match(/>|[*+-]\s|\d[.)]/g)?.length ?? 0;
    if (markers > MOST_LEVELS) return { limit: 'levels', offset: start };
    if (/^[\s>|:-]*-[\s>|:-]*$/.test(line)) {
      columns = line.split('|').length;
      rows = 0;
    } else if (/\S/.test(line)) rows += 1;
    else columns = 0;
    if (columns * (rows + 1) > MOST_CELLS) return { limit: 'cells', offset: start };
    start += line.length + 1;
  }
  return undefined;
}

/** Measures a parsed tree without recursion; the first node below the lowest level allowed, if there is one. */
export function treeLimitFault(tree: Nodes): LimitFault | undefined {
  let level: { node: Nodes; offset: number }[] = [{ node: tree, offset: 0 }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const first = level[0];
    if (depth > MOST_LEVELS && first) return { limit: 'levels', offset: first.offset };
    const below: typeof level = [];
    for (const { node, offset } of level) {
      if (!('children' in node)) continue;
      for (const child of node.children) {
        below.push({ node: child, offset: child.position?.start.offset ?? offset });
      }
    }
    level = below;
  }
  return undefined;
}
