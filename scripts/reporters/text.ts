import { styleText } from 'node:util';
import type { Issue } from '../../src/core/issue.ts';
import { countIssues } from '../../src/core/say-issues.ts';
import { quote } from './quote.ts';
import type { Findings, Reporter } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: each issue with its line, a caret, what is wrong, what to do, and where to read more. */
export const reportText =
  ({ colour }: { colour: boolean }): Reporter =>
  (findings) => {
    const { issues, postmortems } = findings;
    const paint: Paint = (style, text) =>
      colour ? styleText(style, text, { validateStream: false }) : text;
    if (issues.length === 0) {
      return `${postmortems} postmortem${postmortems === 1 ? '' : 's'}, and nothing to mend.`;
    }
    const paragraphs = issues.map((issue) => paragraph(issue, findings, paint));
    return [...paragraphs, paint('bold', countIssues(issues))].join('\n\n');
  };

function paragraph(issue: Issue, { linesOf, page }: Findings, paint: Paint): string {
  const { file, line, column, severity, code, message, help } = issue;
  const weight: Style = severity === 'error' ? 'red' : 'yellow';
  const place = paint('bold', `${file}:${line}:${column}`);
  const head = `${place}  ${paint(weight, severity)}  ${paint('cyan', code)}`;
  const source = linesOf(file)?.[line - 1];
  const quoted = source === undefined ? [] : quotation(source, line, column, weight, paint);
  return [
    head,
    ...quoted,
    `  ${message}`,
    `  ${paint('green', help)}`,
    `  ${paint('dim', page(code))}`,
  ].join('\n');
}

function quotation(
  source: string,
  line: number,
  column: number,
  weight: Style,
  paint: Paint,
): string[] {
  if (source.trim() === '') return [];
  const { line: text, caret } = quote(source, column);
  const number = String(line).padStart(5);
  return [
    `${paint('dim', `${number} │`)} ${text}`,
    `${paint('dim', `${' '.repeat(number.length)} │`)} ${paint(weight, caret)}`,
  ];
}
