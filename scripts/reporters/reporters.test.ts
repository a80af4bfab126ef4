import { describe, expect, test } from 'vitest';
import { issueOf } from '../../src/core/codes/index.ts';
import type { Issue } from '../../src/core/issue.ts';
import { githubSummary, reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import type { Findings } from './reporter.ts';
import { reportText } from './text.ts';

const file = 'content/postmortems/2024-06-02-retries.mdx';
const mismatch = issueOf('duration-mismatch', { file, line: 2, column: 11 }, 'They disagree.');
const blame = issueOf('blame', { file, line: 3, column: 10 }, 'It says “human error”.');
const hostile: Issue = {
  ...mismatch,
  file: 'content/a,b:c.mdx',
  message: 'One\r\n::error::two %0A <img src=x onerror=alert(1)> | `x` [y](javascript:1)',
};

const findings = (issues: Issue[], lines?: string[]): Findings => ({
  issues,
  postmortems: 5,
  page: (code) => `https://incidents.example/rules/${code && `${code}/`}`,
  linesOf: () => lines,
});
const plain = reportText({ colour: false });

describe('The report for people', () => {
  test('says that nothing is to be mended', () => {
    expect(plain(findings([]))).toBe('5 postmortems, and nothing to mend.');
  });

  test('quotes the line with a caret under the place, and says what to do', () => {
    const lines = ['---', 'duration: 1h', 'summary: Human error.'];
    expect(plain(findings([mismatch, blame], lines))).toBe(
      [
        `${file}:2:11  error  duration-mismatch`,
        '    2 │ duration: 1h',
        '      │           ^',
        '  They disagree. A reader would not know which of the two to believe.',
        `  ${mismatch.help}`,
        '  https://incidents.example/rules/duration-mismatch/',
        '',
        `${file}:3:10  warning  blame`,
        '    3 │ summary: Human error.',
        '      │          ^',
        '  It says “human error”. Where people fear for themselves they leave out what others need to know, and the next person meets the same trap.',
        `  ${blame.help}`,
        '  https://incidents.example/rules/blame/',
        '',
        '1 error and 1 warning in 1 file.',
      ].join('\n'),
    );
  });

  test('puts the caret right under wide characters, and cuts a long line around it', () => {
    const wide = plain(findings([{ ...mismatch, line: 1, column: 4 }], ['日本語x']));
    expect(wide.split('\n').slice(1, 3)).toEqual(['    1 │ 日本語x', '      │       ^']);
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const [line = '', caret = ''] = plain(findings([{ ...mismatch, line: 1, column: 301 }], [long]))
      .split('\n')
      .slice(1, 3);
    expect(line.length).toBeLessThan(120);
    expect(line.slice(caret.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  test('obeys no character of a file', () => {
    const lines = ['', '\u001b[31mred\u009b\u202e\u200b'];
    expect(plain(findings([mismatch], lines))).toContain('    2 │ \uFFFD[31mred\uFFFD\uFFFD\uFFFD');
  });

  test('has colours only where they are wanted', () => {
    expect(plain(findings([mismatch]))).not.toContain('\u001b');
    expect(reportText({ colour: true })(findings([mismatch]))).toContain('\u001b[31merror');
  });
});

describe('The report as JSON', () => {
  test('is one array of issues and nothing else', () => {
    expect(JSON.parse(reportJson(findings([mismatch, blame])))).toEqual([mismatch, blame]);
    expect(reportJson(findings([]))).toBe('[]');
  });

  test('shows a terminal nothing that it would obey', () => {
    const report = reportJson(findings([{ ...mismatch, message: '\u009b31m\u202e' }]));
    expect(report).toContain('\\u009b31m\\u202e');
    expect(JSON.parse(report)[0].message).toBe('\u009b31m\u202e');
  });
});

describe('The report for GitHub', () => {
  test('is one annotation a line', () => {
    expect(reportGithub(findings([mismatch]))).toBe(
      `::error file=${file},line=2,col=11,title=duration-mismatch::They disagree. A reader would not know which of the two to believe.%0A${mismatch.help}%0Ahttps://incidents.example/rules/duration-mismatch/`,
    );
    expect(reportGithub(findings([]))).toBe('');
  });

  test('lets nothing of a file end a command or begin one', () => {
    const report = reportGithub(findings([hostile]));
    expect(report).not.toMatch(/[\r\n]/);
    expect(report).toContain('file=content/a%2Cb%3Ac.mdx,');
    expect(report).toContain('::One%0D%0A::error::two %250A <img');
  });

  test('has a summary with all issues, in which nothing of a file is markup', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...mismatch, line: index + 1 }));
    const summary = githubSummary(findings([...many, hostile]));
    expect(summary.match(/<tr><td>error/g)).toHaveLength(41);
    expect(summary).toContain('### Causebook: 41 errors in 2 files.');
    expect(summary).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(summary).not.toContain('<img');
  });

  test('has a summary that fits, and says how many are left out', () => {
    const many = Array.from({ length: 6000 }, () => mismatch);
    const summary = githubSummary(findings(many));
    expect(summary.length).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/\n\d+ more do not fit here; the log has them all\.\n$/);
  });
});
