import { hasEditor } from '../../../src/core/admin/config.ts';
import type { Audience } from '../../../src/core/audience.ts';
import { GROUPINGS, groupsOf } from '../../../src/core/insight/groups.ts';
import { federatedOrigins } from '../../../src/core/search/federation.ts';
import { allServices } from '../../../src/core/services.ts';
import type { Publication } from '../../../src/repository/audience.ts';
import type { Knowledge } from '../../../src/repository/knowledge.ts';
import type { SiteAddress } from './addresses.ts';

/** What a site has to hold. */
export interface Expectation {
  address: SiteAddress;
  /** Ids of its postmortems. */
  ids: readonly string[];
  /** By list, such as `causes/config-error`: the ids that it has to link to. */
  lists: ReadonlyMap<string, readonly string[]>;
  /** The source of a postmortem's page, as its team would type it, by the page's path. */
  sources: ReadonlyMap<string, string>;
  forPublic: boolean;
  /** True where the team asks for the editor at /admin/. */
  editor: boolean;
  /** Origins of other sites that its search asks for their index. */
  federation: readonly string[];
  /** Ids that must not occur in it. */
  hidden: readonly string[];
  /** How strict the team is about sizes. */
  large: 'off' | 'warning' | 'error';
}

/** What the site of this knowledge for an audience has to hold. */
export function expectationOf(
  { lists }: Pick<Knowledge, 'lists'>,
  { postmortems: published, hidden }: Publication,
  audience: Audience,
): Expectation {
  const { site, causes } = lists;
  const postmortems = published.map(({ postmortem }) => postmortem);
  const services = allServices(lists.services, postmortems);
  const ids = postmortems.map(({ id }) => id);
  const groups = GROUPINGS.flatMap((grouping) =>
    groupsOf(grouping, postmortems, { causes, services, severities: site.severities }),
  );
  return {
    address: {
      origin: new URL(site.url).origin,
      base: site.base.endsWith('/') ? site.base : `${site.base}/`,
    },
    ids,
    lists: new Map([
      ['postmortems', ids],
      ...groups.map(
        ({ grouping, id, postmortems: members }) =>
          [`${grouping}/${id}`, members.map((member) => member.id)] as const,
      ),
    ]),
    sources: new Map(published.map(({ id, file }) => [`postmortems/${id}/index.html`, file])),
    forPublic: audience === 'public',
    editor: hasEditor(site, audience),
    federation: audience === 'public' ? [] : federatedOrigins(site.federation),
    hidden,
    large: site.rules['site-large'] ?? 'warning',
  };
}
