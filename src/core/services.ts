import type { Postmortem } from './postmortem.ts';
import type { Service } from './schema/lists.ts';

/**
 * The services of the team's list, and after them by id those that postmortems name and the list has not, called by
 * their id: a team may do without a list, and each service that is named has its page.
 */
export function allServices(
  listed: readonly Service[],
  postmortems: readonly Pick<Postmortem, 'services'>[],
): Service[] {
  const known = new Set(listed.map(({ id }) => id));
  const rest = new Set<string>();
  for (const { services } of postmortems) {
    for (const id of services) if (!known.has(id)) rest.add(id);
  }
  return [...listed, ...[...rest].sort().map((id) => ({ id, title: id }))];
}
