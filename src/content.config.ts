import { defineCollection } from 'astro:content';
import { brokenLoader, postmortemLoader, teamLoader } from './collections/loader.ts';

export const collections = {
  postmortems: defineCollection({ loader: postmortemLoader }),
  /** What has an error: in the dev server its issues stand where the page would be; a build refuses them. */
  broken: defineCollection({ loader: brokenLoader }),
  /** The team's lists, and the build's day: one entry. */
  team: defineCollection({ loader: teamLoader }),
};
