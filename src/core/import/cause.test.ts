import { expect, test } from 'vitest';
import { readCause } from './cause.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { CAUSE_WORDS } from './words/causes.ts';

const causeOf = (text: string) =>
  readCause(outline(readForeign(text).lines), Object.keys(CAUSE_WORDS))?.id;

test('what went wrong outweighs where it did', () => {
  const where =
    '# Lost cluster\n\nThe Kubernetes cluster lost its nodes. No node pool was left.\n\n';
  expect(causeOf(`${where}## Root cause\n\nA cluster node ran with an incorrect value.`)).toBe(
    'config-error',
  );
  expect(causeOf(`${where}## Root cause\n\nAn engineer unintentionally removed the cluster.`)).toBe(
    'process-procedure',
  );
  expect(causeOf(`${where}## Root cause\n\nThe nodes had no space left on the disk.`)).toBe(
    'capacity-load',
  );
  expect(
    causeOf(`${where}## Root cause\n\nThe new nodes had a compatibility issue with the agent.`),
  ).toBe('deploy-rollout');
});

test('where it was decides when nothing says what went wrong', () => {
  expect(causeOf('# Lost cluster\n\nThe cluster lost its nodes.')).toBe('infrastructure');
});

test('a mistake in a configuration is one of configuration, and in a program one of code', () => {
  expect(causeOf('## Root cause\n\nA bug in the proxy configuration ended every session.')).toBe(
    'config-error',
  );
  expect(causeOf('## Root cause\n\nA bug in the code of the proxy ended every session.')).toBe(
    'code-defect',
  );
});

test('what may happen anywhere is no cause', () => {
  expect(
    causeOf(
      '# Login\n\nHardware malfunctions might occur.\n\n## Cause\n\nA misconfigured gateway.',
    ),
  ).toBe('config-error');
});
