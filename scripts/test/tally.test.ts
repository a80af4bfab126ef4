import { describe, expect, it } from 'vitest';
import { closingLine, sum, tallyOf, tallyOfCheck } from './tally.ts';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

describe('the tally of a run of Vitest', () => {
  it('counts what passed and what failed', () => {
    expect(tallyOf({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('takes a skipped or unwritten test for a failure', () => {
    const skipped = { ...report, numPendingTests: 1, numTodoTests: 1 };
    expect(tallyOf(skipped, 0)).toEqual({ passed: 3, failed: 2 });
  });

  it('shows a run that failed outside its tests', () => {
    expect(tallyOf(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('shows a run without a report or without a test', () => {
    expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf({ ...report, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

it('closes with the sum of all steps', () => {
  const total = sum([tallyOf(report, 0), tallyOfCheck(1), tallyOfCheck(0)]);
  expect(closingLine(total)).toBe('3 passed, 1 failed');
});
