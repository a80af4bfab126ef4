import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const named = z.object({ category: z.string() });

export const collections = {
  postmortems: defineCollection({
    loader: glob({ pattern: '*.mdx', base: process.env['BENCH_CORPUS'] ?? 'mdx' }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      severity: z.string(),
      date: z.coerce.date(),
      services: z.array(z.string()),
      tags: z.array(z.string()),
      rootCause: named,
      timeline: z.array(z.object({ at: z.coerce.date(), kind: z.string(), text: z.string() })),
      actions: z.array(z.object({ text: z.string(), type: z.string(), status: z.string() })),
    }),
  }),
};
