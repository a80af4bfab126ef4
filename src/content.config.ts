import { defineCollection } from 'astro:content';
import { contentLoader } from './collections/loader.ts';

export const collections = {
  postmortems: defineCollection({ loader: contentLoader }),
};
