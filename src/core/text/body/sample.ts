import type { Body, BodyContext } from './body.ts';
import type { Component } from './component.ts';
import { element } from './element.ts';
import { renderBody } from './render.ts';

/** A component for the tests of this folder, with an attribute of every kind. */
const Box: Component = {
  attributes: {
    title: { kind: 'text', required: true },
    tone: { kind: 'choice', values: ['calm', 'loud'] },
    picture: { kind: 'image' },
    open: { kind: 'flag' },
  },
  content: true,
  inline: false,
  example: '<Box title="Text">…</Box>',
  render: ({ children }) => element('div', { className: ['box'] }, children),
};

const Secret: Component = {
  attributes: {},
  content: true,
  inline: true,
  internal: true,
  example: '<Secret>…</Secret>',
  render: ({ children, inline }) =>
    element(inline ? 'span' : 'div', { className: ['secret'] }, children),
};

/** A context as a repository would give it, without a repository. The frontmatter has nine lines. */
export const sampleContext: BodyContext = {
  file: 'content/postmortems/2024-06-02-sample.mdx',
  firstLine: 10,
  components: { Box, Secret },
  audience: 'internal',
  resolveImage: (src) =>
    src.endsWith('.png')
      ? { src: '/images/sample.png', width: 640, height: 480 }
      : {
          code: 'image-missing',
          problem: `There is no image \`${src}\`.`,
          help: 'Put it there.',
        },
  resolveLink: (href) =>
    href.endsWith('.mdx')
      ? href.replace(/^\.\/(.*)\.mdx$/, '/postmortems/$1/')
      : {
          code: 'link-missing',
          problem: `There is no page \`${href}\`.`,
          help: 'Link to a file.',
        },
};

/** Renders a body and says its issues as a reporter would. */
export function renderSample(
  source: string,
  context: Partial<BodyContext> = {},
): { body: Body; said: string[] } {
  const { body, issues } = renderBody(source, { ...sampleContext, ...context });
  const said = issues.map(
    ({ line, column, severity, code, message, help }) =>
      `${line}:${column} ${severity} ${code}: ${message} ${help}`,
  );
  return { body, said };
}
