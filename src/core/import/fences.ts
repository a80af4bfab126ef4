const FENCE = /^( {0,3}(?:(?:[-*+]|\d+[.)])\s+)*\s*)(`{3,}|~{3,})([^`\n]*)$/;

/**
 * Closes a code fence that its author forgot, at the first blank line after it or before the next heading,
 * so that the rest of the document stays text. Adds no line: the closing fence takes the place of a blank one,
 * and where there is none the opening fence goes.
 */
export function closeFences(text: string): string {
  const lines = text.split('\n');
  const opening = unclosed(lines);
  if (opening === -1) return text;
  const end = lines.findIndex(
    (line, index) => index > opening && (line.trim() === '' || /^#{1,6}\s/.test(line)),
  );
  const fence = FENCE.exec(lines[opening] ?? '');
  if (end > opening + 1 && lines[end]?.trim() === '') lines[end] = fence?.[2] ?? '```';
  else lines[opening] = '';
  return closeFences(lines.join('\n'));
}

/**
 * Takes a fence off that holds the whole document but for its title: its author wanted the text shown as typed, and it is
 * text all the same. Adds and takes no line. A fence that names a programming language holds code.
 */
export function openWhole(text: string): string {
  const lines = text.split('\n');
  const fences = lines.flatMap((line, index) => {
    const fence = FENCE.exec(line);
    return fence ? [{ index, language: fence[3]?.trim().toLowerCase() ?? '' }] : [];
  });
  const [first, last] = fences;
  if (!first || !last || fences.length > 2 || !PROSE.has(first.language)) return text;
  const outside = [...lines.slice(0, first.index), ...lines.slice(last.index + 1)].filter(
    (line) => line.trim() !== '',
  );
  if (outside.length > 1 || outside.some((line) => !/^#{1,6}\s/.test(line))) return text;
  return lines
    .map((line, index) => (fences.some((one) => one.index === index) ? '' : line))
    .join('\n');
}

/** What may stand behind a fence whose content is prose. */
const PROSE = new Set(['', 'md', 'markdown', 'text', 'txt', 'plain', 'plaintext']);

function unclosed(lines: readonly string[]): number {
  let open: { line: number; fence: string } | null = null;
  for (const [index, line] of lines.entries()) {
    const fence = FENCE.exec(line);
    if (!fence) continue;
    const mark = fence[2] ?? '';
    if (open === null) open = { line: index, fence: mark };
    else if (mark.startsWith(open.fence) && fence[3]?.trim() === '') open = null;
  }
  return open?.line ?? -1;
}
