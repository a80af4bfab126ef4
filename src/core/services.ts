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
  const named = new Set(postmortems.flatMap(({ services }) => services));
  const rest = [...named].filter((id) => !known.has(id)).toSorted();
  return [...listed, ...rest.map((id) => ({ id, title: id }))];
}
