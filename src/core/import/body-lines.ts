import type { PhrasingContent } from 'mdast';

/** One line of a paragraph's inline content, and its line in the file. */
export interface InlineLine {
  line: number;
  /** True where a hard break of the author's stands before it. */
  hard: boolean;
  children: PhrasingContent[];
}

/** Cuts inline content at its line ends; emphasis that spans a line end stays with the line it began on. */
export function splitLines(children: readonly PhrasingContent[]): InlineLine[] {
  const lines: InlineLine[] = [];
  const start = (line: number, hard = false) => lines.push({ line, hard, children: [] });
  for (const node of children) {
    const line = node.position?.start.line ?? lines.at(-1)?.line ?? 1;
    if (lines.length === 0) start(line);
    if (node.type === 'break') {
      start(line + 1, true);
      continue;
    }
    if (node.type !== 'text') {
      lines.at(-1)?.children.push(node);
      continue;
    }
    for (const [index, value] of node.value.split('\n').entries()) {
      if (index > 0) start(line + index);
      if (value !== '') lines.at(-1)?.children.push({ type: 'text', value });
    }
  }
  for (const { children } of lines) trimEnd(children);
  return lines;
}

/** Space at the end of a line means nothing, and would be written as a character reference. */
function trimEnd(children: PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.trimEnd();
  if (last.value === '') children.pop();
}
