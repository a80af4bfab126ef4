import { defineCollection } from 'astro:content';
import { postmortemLoader, teamLoader } from './collections/loader.ts';

export const collections = {
  postmortems: defineCollection({ loader: postmortemLoader }),
  /** One entry: the team's lists, the build's instant, and, in the dev server, what is broken. */
  team: defineCollection({ loader: teamLoader }),
};
