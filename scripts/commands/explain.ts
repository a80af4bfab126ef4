import { codeEntry, codes, isAdjustable, isIssueCode } from '../../src/core/codes/index.ts';
import { didYouMean } from '../../src/core/schema/nearest.ts';

/** All that the table says of a code, for a terminal; throws for a code that there is not. */
export function explainCode(code: string, address: string): string {
  if (!isIssueCode(code)) {
    const near = didYouMean(code, Object.keys(codes));
    throw new Error(`There is no code ${code}. ${near ?? `The codes are listed at ${address}`}`);
  }
  const { title, severity, why, mend, wrong, right, exceptable } = codeEntry(code);
  const indented = (snippet: string) => snippet.replace(/^/gm, '    ');
  const freedom = [
    isAdjustable(code) && 'content/site.yml may set it to off, warning or error.',
    exceptable && 'A file may break it with an exception that gives the reason.',
  ].filter(Boolean);
  return [
    `${code} (${severity}): ${title}`,
    why,
    mend,
    `Wrong:\n\n${indented(wrong)}`,
    `Right:\n\n${indented(right)}`,
    ...(freedom.length > 0 ? [freedom.join(' ')] : []),
    `${address}${code}/`,
  ].join('\n\n');
}
