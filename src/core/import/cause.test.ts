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

test.each([
  ['deploy-rollout', 'A new chart was released and the pods could not start with it.'],
  ['config-error', 'There was a typo in the values file of the ingress.'],
  ['config-error', 'A clean-up dropped the security group of the nodes.'],
  ['process-procedure', 'Somebody accidentally cleared the zone of the cluster.'],
  ['identity-expiry', 'The token with which nodes fetched images had expired.'],
  ['dependency-external', 'GitHub was down, and the nodes could build nothing.'],
  ['capacity-load', 'The controller was OOMKilled on each node.'],
  ['infrastructure', 'A node died.'],
])('%s is read from "%s"', (id, sentence) => {
  expect(causeOf(`# Pods of the cluster\n\nNo Kubernetes pod came up.\n\n${sentence}`)).toBe(id);
});

test('few words for a cause are still some, and none are none', () => {
  expect(causeOf('# Lost pages\n\nAfter that commit broke the shop, it was empty.')).toBe(
    'deploy-rollout',
  );
  expect(causeOf('# Lost pages\n\n## Cause\n\nIt came from a script.')).toBe('code-defect');
  expect(causeOf('# Lost pages\n\nNobody could see them.')).toBeUndefined();
});

test.each([
  ['process-procedure', 'We ran a job without understanding what it does.'],
  ['config-error', 'The web service was never started.'],
  ['config-error', 'The firewall was configured to turn buyers away.'],
  ['config-error', 'A nightly job had removed an ACL, and the role was missing.'],
  ['capacity-load', 'There was insufficient server memory.'],
  ['deploy-rollout', 'Reverting the pull request helped.'],
])('%s is read from few words: "%s"', (id, sentence) => {
  expect(causeOf(`# Lost pages\n\n## Cause\n\n${sentence}`)).toBe(id);
});

test('what a timeline only supposes is not what it was', () => {
  expect(
    causeOf(
      '# Lost pages\n\n## Cause\n\nA script had the wrong file name.\n\n## Timeline\n\n- 9:00 Suspected a DNS problem of the network\n- 9:10 Ruled out the router and the firewall of the network\n',
    ),
  ).toBe('code-defect');
});

test.each([
  ['deploy-rollout', 'The schema changed and was never released to production.'],
  ['deploy-rollout', 'The upgrade was never tested before it met a 3rd party.'],
  ['capacity-load', 'One machine got so many requests that its memory was gone.'],
  ['config-error', 'The retention was set to a day, and the database lost the rest.'],
  ['config-error', 'A change to the default settings kept the program from its database.'],
  ['process-procedure', 'The clean-up script incorrectly targeted the domains of customers.'],
  ['data-storage', 'In the blackout of the shop its MySQL table was gone.'],
  ['power-facility', 'After a power blackout the database did not start.'],
])('%s is what went wrong in "%s"', (id, sentence) => {
  expect(causeOf(`# Lost pages\n\n## Cause\n\n${sentence}`)).toBe(id);
});
