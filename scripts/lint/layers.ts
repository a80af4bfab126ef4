/** The layers of the project and which of them may import which: the whole of its architecture, as data. */

export interface Layer {
  name: string;
  /** A folder (with its slash) or a file, from the project's root. The first layer that matches has the file. */
  files: readonly string[];
  /** The names of the other layers that it may import. Its own files it always may. */
  imports: readonly string[];
  /** Modules that it must not import: an exact name, or a prefix that ends in `*`. */
  forbids?: readonly string[];
  /** Said when a forbidden import is found: why the line is drawn here. */
  because: string;
}

const astroAndNode = ['astro', 'astro/*', 'astro:*', '@astrojs/*', 'node:*'];

export const layers: readonly Layer[] = [
  {
    name: 'core',
    files: ['src/core/'],
    imports: [],
    forbids: astroAndNode,
    because: 'The core is pure, so that the site, the scripts and the tests can all trust it.',
  },
  {
    name: 'site',
    files: ['src/site/'],
    imports: ['core'],
    forbids: astroAndNode,
    because: 'Addresses and the site configuration are plain values that every layer can share.',
  },
  {
    name: 'mdx',
    files: ['src/mdx/'],
    imports: ['core'],
    forbids: astroAndNode,
    because: 'A component for a body is a pure function from literal attributes to HTML.',
  },
  {
    name: 'repository',
    files: ['src/repository/'],
    imports: ['core', 'site', 'mdx'],
    forbids: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
    because: 'The folder is read in one way for the site and for the scripts, so without Astro.',
  },
  {
    name: 'collections',
    files: ['src/collections/', 'src/content.config.ts'],
    imports: ['core', 'site', 'mdx', 'repository'],
    because: 'Collections turn the folder into core types and know nothing of how they look.',
  },
  { name: 'styles', files: ['src/styles/'], imports: [], because: 'Styles stand alone.' },
  {
    name: 'components',
    files: ['src/components/'],
    imports: ['core', 'site', 'styles', 'collections'],
    forbids: ['astro:content', 'node:*'],
    because: 'A component draws what it is given and queries nothing.',
  },
  {
    name: 'layouts',
    files: ['src/layouts/'],
    imports: ['core', 'site', 'styles', 'collections', 'components'],
    forbids: ['astro:content', 'node:*'],
    because: 'A layout draws what it is given and queries nothing.',
  },
  {
    name: 'pages',
    files: ['src/pages/'],
    imports: ['core', 'site', 'styles', 'collections', 'components', 'layouts'],
    forbids: ['node:*'],
    because: 'A page joins a collection to components; the logic lives below it.',
  },
  {
    name: 'scripts',
    files: ['scripts/'],
    imports: ['core', 'site', 'mdx', 'repository'],
    forbids: ['astro:*'],
    because: 'A script runs without a build, on the core and the repository alone.',
  },
  {
    name: 'tests',
    files: ['tests/'],
    imports: ['core', 'site', 'mdx', 'repository', 'collections', 'scripts'],
    because: 'A whole-site test looks at the site from outside.',
  },
  {
    name: 'configuration',
    files: ['astro.config.ts', 'vitest.config.ts'],
    imports: ['core', 'site', 'mdx', 'repository', 'collections'],
    because: 'The configuration wires the layers below the pages together.',
  },
];
