import { expect, test } from 'vitest';
import { allServices } from './services.ts';

test('has what the list has, and what postmortems name besides', () => {
  const web = { id: 'web', title: 'Web', team: 'Front' };
  expect(
    allServices([web], [{ services: ['web', 'ledger'] }, { services: ['api', 'ledger'] }]),
  ).toEqual([web, { id: 'api', title: 'api' }, { id: 'ledger', title: 'ledger' }]);
  expect(allServices([], [])).toEqual([]);
});
