import type { Issue } from '../../src/core/issue.ts';
import { countIssues } from '../../src/core/say-issues.ts';
import type { Findings, Reporter } from './reporter.ts';

/**
 * Annotations for a pull request, one workflow command a line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). Whatever comes from a file is
 * escaped, so that it can end neither the command nor begin another.
 */
export const reportGithub: Reporter = ({ issues, page }) =>
  issues
    .map(({ severity, file, line, column, code, message, help }) => {
      const properties = { file, line: String(line), col: String(column), title: code };
      const written = Object.entries(properties).map(
        ([name, value]) => `${name}=${property(value)}`,
      );
      return `::${severity} ${written.join(',')}::${data(`${message}\n${help}\n${page(code)}`)}`;
    })
    .join('\n');

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub takes a summary of up to one MiB and drops a larger one whole. */
const LARGEST_SUMMARY = 1_000_000;

/**
 * The summary of the job, with all issues: GitHub shows ten annotations of each kind and drops the others. It is
 * one HTML table, because within one nothing that a file says is read as Markdown.
 */
export function githubSummary({ issues, page, postmortems }: Findings): string {
  if (issues.length === 0) return `Causebook: ${postmortems} postmortems, and nothing to mend.\n`;
  const head =
    '<table>\n<thead><tr><th></th><th>Where</th><th>What</th><th>Code</th></tr></thead>\n<tbody>\n';
  const rows: string[] = [];
  let size = 0;
  for (const issue of issues) {
    const row = rowOf(issue, page);
    size += new TextEncoder().encode(row).length;
    if (size > LARGEST_SUMMARY) break;
    rows.push(row);
  }
  const rest = issues.length - rows.length;
  const more = rest > 0 ? `\n${rest} more do not fit here; the log has them all.\n` : '';
  return `### Causebook: ${countIssues(issues)}\n\n${head}${rows.join('')}</tbody>\n</table>\n${more}`;
}

const rowOf = (
  { severity, file, line, column, code, message, help }: Issue,
  page: Findings['page'],
): string =>
  `<tr><td>${severity}</td><td><code>${html(file)}:${line}:${column}</code></td><td>${html(message)}<br>${html(help)}</td><td><a href="${html(page(code))}">${code}</a></td></tr>\n`;

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
