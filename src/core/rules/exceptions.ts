import { codeEntry, codes, isIssueCode } from '../codes/index.ts';
import type { Frontmatter } from '../schema/frontmatter.ts';
import { didYouMean } from '../schema/nearest.ts';
import type { Finding } from './rule.ts';

/**
 * Takes away what a file breaks knowingly, and adds what is wrong with the exceptions themselves: a rule that
 * does not exist, one that allows none, and one that the file does not break.
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: Frontmatter['exceptions'],
): Finding[] {
  const excused = new Set(exceptions.map(({ rule }) => rule).filter(isExceptable));
  return [
    ...findings.filter(({ code }) => !excused.has(code)),
    ...exceptions.flatMap(({ rule }, index): Finding[] => {
      const path = ['exceptions', index, 'rule'];
      if (!isIssueCode(rule)) {
        const help = didYouMean(rule, Object.keys(codes).filter(isExceptable));
        return [
          {
            code: 'unknown-rule',
            path,
            what: `There is no rule \`${rule}\`.`,
            ...(help && { help }),
          },
        ];
      }
      if (!isExceptable(rule)) {
        return [
          { code: 'rule-without-exceptions', path, what: `\`${rule}\` allows no exceptions.` },
        ];
      }
      if (findings.some(({ code }) => code === rule)) return [];
      return [{ code: 'unused-exception', path, what: `The file does not break \`${rule}\`.` }];
    }),
  ];
}

const isExceptable = (code: string): boolean =>
  isIssueCode(code) && codeEntry(code).exceptable === true;
