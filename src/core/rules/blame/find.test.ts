import { describe, expect, test } from 'vitest';
import { findBlame } from './find.ts';

const words = (text: string) => findBlame(text).map((blame) => blame.words);

describe('Blame', () => {
  test.each([
    ['The cause was human error.', 'human error'],
    ['Operator error took the site down', 'Operator error'],
    ['The loss was due to user error.', 'to user error'],
    ['It came from an engineer’s mistake.', 'engineer’s mistake'],
    ['The outage was caused by a careless deploy.', 'caused by a careless deploy'],
    ['They should have known about the flag.', 'should have known'],
    ['The developer forgot to add an index.', 'The developer forgot to'],
    ['Somebody neglected to renew it.', 'Somebody neglected to'],
    ['The change was simply careless.', 'was simply careless'],
    ['We must be more careful.', 'be more careful'],
    ['A lack of attention to detail.', 'lack of attention to detail'],
    ['It is his fault; the admin’s fault.', 'admin’s fault'],
  ])('is seen in %j', (text, found) => expect(words(text)).toEqual([found]));

  test.each([
    'The root cause was not human error.',
    'There is no cause for human error: record what let one slip become an incident.',
    'We looked for a guard rather than for human error.',
    'The report speaks of "human error".',
    'The label `human error` was removed from the form.',
    'The service failed to start, and the operator failed to reconcile.',
    'The page showed a user-error code, and errors of users rose.',
    'Alerts fired due to a surge in user error reports, and of user error rates.',
    'The validator should have refused the value.',
    'A page fault, a default, and a fault in the disk.',
    'The engineer on call restarted the database.',
    'Humans make errors; systems have to bear them.',
    'The DNS responder failed to answer.',
    'We care about the engineers, and the fault-tolerant queue held.',
    'The retry was careful to back off.',
  ])('is not seen in %j', (text) => expect(words(text)).toEqual([]));

  test('is found at its place, each once', () => {
    expect(findBlame('A. Human error. B. Human error.').map(({ offset }) => offset)).toEqual([
      3, 19,
    ]);
  });
});
