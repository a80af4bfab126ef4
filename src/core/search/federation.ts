import type { FederatedSite } from '../schema/site.ts';
import type { SearchedSite } from './engine.ts';

/** The address of another site, with a slash at its end. */
export const baseOf = ({ url }: Pick<FederatedSite, 'url'>): string =>
  url.endsWith('/') ? url : `${url}/`;

/** The indexes of other sites, in the team's order. */
export const federatedSites = (federation: readonly FederatedSite[]): SearchedSite[] =>
  federation.map((site) => ({
    team: site.id,
    title: site.title,
    folder: `${baseOf(site)}pagefind/`,
    base: baseOf(site),
  }));

/** The origins that a browser has to be let talk to for them, each once. */
export const federatedOrigins = (federation: readonly FederatedSite[]): string[] => [
  ...new Set(federation.map(({ url }) => new URL(url).origin)),
];
