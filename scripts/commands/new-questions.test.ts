import { autocompleteMultiselect } from '@clack/prompts';
import { expect, test, vi } from 'vitest';
import { FIXTURE_LISTS } from '../../src/core/parse.fixture.ts';
import { askForDraft } from './new-questions.ts';

vi.mock('@clack/prompts', async (original) => ({
  ...(await original<typeof import('@clack/prompts')>()),
  intro: vi.fn(),
  autocompleteMultiselect: vi.fn(),
}));

const given = {
  help: false,
  yes: false,
  title: 'Retries',
  timezone: 'UTC',
  started: 'unknown',
  resolved: 'unknown',
  services: null,
  severity: 'sev2',
  cause: 'unknown',
};

test.each([
  [[['api']], ['api']],
  [[[], ['api']], ['api']],
  [[[], []], []],
])('services %j: whoever chooses none is asked once more', async (answers, services) => {
  const ask = vi.mocked(autocompleteMultiselect);
  ask.mockReset();
  for (const answer of answers) ask.mockResolvedValueOnce(answer);
  expect((await askForDraft(given, FIXTURE_LISTS, [])).services).toEqual(services);
  expect(ask).toHaveBeenCalledTimes(answers.length);
});
