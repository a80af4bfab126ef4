import { fieldLines, ifSame, type Mend, withFieldLines } from './fields-text.ts';

/** Space at the end of a line says nothing, except within a text that keeps its lines: then nothing is changed. */
export const trimLines: Mend = (text, source) => {
  const lines = fieldLines(text, source);
  const trimmed = lines.map((line) => line.replace(/[ \t]+(?=\r?\n$)/, ''));
  return ifSame(text, withFieldLines(text, lines, trimmed.join('')));
};
