import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { codeEntry, isIssueCode } from '../../src/core/codes/index.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Findings, Reporter } from './reporter.ts';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanners exchange their findings. */
export const reportSarif: Reporter = (findings) => JSON.stringify(sarifLog(findings), null, 2);

/** One run; the codes that it found are its rules. */
export function sarifLog({ issues, page }: Pick<Findings, 'issues' | 'page'>): Log {
  const used = [...new Set(issues.map(({ code }) => code))].toSorted();
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Causebook',
            informationUri: page(''),
            rules: used.map((code) => descriptor(code, page)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: issues.map((issue) => result(issue, used.indexOf(issue.code))),
      },
    ],
  };
}

function descriptor(code: string, page: Findings['page']): ReportingDescriptor {
  if (!isIssueCode(code)) return { id: code, helpUri: page(code) };
  const { title, why, mend, severity } = codeEntry(code);
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: mend },
    helpUri: page(code),
    defaultConfiguration: { level: severity },
  };
}

const result = (issue: Issue, ruleIndex: number): Result => ({
  ruleId: issue.code,
  ruleIndex,
  level: issue.severity,
  message: { text: `${issue.message} ${issue.help}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: location(issue.file),
        region: { startLine: issue.line, startColumn: issue.column },
      },
    },
  ],
});

/** A path as a URI: below the root of the sources, or with its own scheme where it lies elsewhere. */
const location = (file: string) =>
  isAbsolute(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
