import { urls } from '../../site/links.ts';

/** A chapter of the handbook, as its list shows it. */
export interface Chapter {
  title: string;
  href: string;
  order: number;
}

// The sources as text: importing the chapters themselves would be a circle, since each is set in the layout.
const sources = import.meta.glob<string>('../../pages/guide/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The handbook's chapters in their order, from the frontmatter of each. */
export const chapters: readonly Chapter[] = Object.entries(sources)
  .map(([path, text]) => {
    const name = path.replace(/^.*\/|\.mdx$/g, '');
    return {
      title: /^title: (.+)$/m.exec(text)?.[1] ?? name,
      href: urls.guide(name === 'index' ? undefined : name),
      order: Number(/^order: (\d+)$/m.exec(text)?.[1] ?? Number.POSITIVE_INFINITY),
    };
  })
  .toSorted((a, b) => a.order - b.order);
