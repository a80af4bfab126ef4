import { expect, test } from 'vitest';
import type { Evidence } from '../../src/core/import/import.ts';
import { reportImport, summarizeImport } from './import-text.ts';

const read = (value: unknown, line: number, words: string, sure: Evidence['sure']): Evidence => ({
  value,
  words,
  line,
  sure,
});

test('what was read stands in columns, however long a value is', () => {
  const report = reportImport(
    {
      imported: {
        file: 'old/checkout.md',
        refused: false,
        reason: null,
        frontmatter: null,
        body: '',
        evidence: {
          title: read('Checkout refuses every card', 1, 'Checkout refuses every card', 'stated'),
          'rootCause.category': read('config-error', 17, 'misconfigured', 'inferred'),
        },
        issues: [],
      },
      draft: 'drafts/2024-03-04-checkout.mdx',
      failed: false,
    },
    (path) => path,
  );
  expect(report.split('\n')).toEqual([
    'old/checkout.md -> drafts/2024-03-04-checkout.mdx',
    '  title               Checkout refuses every card  stated    line 1: "Checkout refuses every card"',
    '  rootCause.category  config-error                 inferred  line 17: "misconfigured"',
  ]);
});

test('a file that could not be read failed, for the line of the file as for the last one', () => {
  const outcome = (file: string, failed: boolean) => ({
    imported: {
      file,
      refused: true,
      reason: 'It says why.',
      frontmatter: null,
      body: null,
      evidence: {},
      issues: [],
    },
    draft: null,
    failed,
  });
  const outcomes = [outcome('old/guide.md', false), outcome('old/latin.md', true)];
  expect(outcomes.map((one) => reportImport(one, (path) => path))).toEqual([
    'old/guide.md: refused. It says why.',
    'old/latin.md: failed. It says why.',
  ]);
  expect(summarizeImport(outcomes, false)).toBe('0 drafts written, 1 refused, 1 failed.');
});
