import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { SAFE_ELEMENTS } from './html-elements.ts';

const LABELS = ['ariaLabel', 'ariaDescribedBy', 'ariaHidden'];

/**
 * What may leave the renderer. The walk lets through nothing else; this is the second lock, written out so that a
 * mistake in the walk, in a component or in the parser does not reach a page. No entry allows a style, a handler,
 * a name or a form control other than the mark of a task.
 */
const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  attributes: {
    ...Object.fromEntries(
      Object.entries(SAFE_ELEMENTS).map(([name, allowed]) => [
        name,
        allowed.map((attribute) => (attribute === 'datetime' ? 'dateTime' : attribute)),
      ]),
    ),
    '*': [['className', /^[a-z][a-z0-9-]*$/]],
    a: ['href', 'id', 'title', 'rel', 'dataFootnoteRef', 'dataFootnoteBackref', ...LABELS],
    aside: ['dataInternal', 'role', ...LABELS],
    div: ['dataInternal', ['role', 'region', 'note'], ['tabIndex', 0], ...LABELS],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', 'title', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    input: [['type', 'checkbox'], 'checked', ['disabled', true], ...LABELS],
    li: ['id'],
    ol: ['start'],
    pre: [['tabIndex', 0], ...LABELS],
    section: ['dataFootnotes'],
    span: ['dataInternal', ...LABELS],
  },
  // Ids are given by the renderer alone and keep clear of the page's (anchors.ts), so they need no prefix.
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template'],
  tagNames: [
    ...Object.keys(SAFE_ELEMENTS),
    ...'a aside blockquote code div em figcaption figure h2 h3 h4 h5 h6 hr img input li ol p pre section span'.split(
      ' ',
    ),
    ...'strong table tbody td th thead tr ul'.split(' '),
  ],
};

/** A new tree with nothing in it but what the schema allows. */
export function safeTree(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : { type: 'root', children: [] };
}
