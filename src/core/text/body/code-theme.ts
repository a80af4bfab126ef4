/**
 * Which class a piece of code gets, by its TextMate scope. Shiki knows colours only, and writes them into style
 * attributes; this theme gives every kind of token a colour that is a number, and the number is looked up for its
 * class. `styles/code.css` gives the classes their colours, light and dark.
 */
const KINDS = [
  { name: 'comment', scopes: ['comment', 'punctuation.definition.comment'] },
  {
    name: 'string',
    scopes: [
      'string',
      'punctuation.definition.string',
      'markup.inline.raw',
      'constant.other.symbol',
    ],
  },
  {
    name: 'number',
    scopes: ['constant.numeric', 'constant.language', 'constant.character', 'keyword.other.unit'],
  },
  {
    name: 'keyword',
    scopes: [
      'keyword',
      'storage',
      'support.type.primitive',
      'keyword.control',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
    ],
  },
  { name: 'operator', scopes: ['keyword.operator', 'punctuation'] },
  {
    name: 'function',
    scopes: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  },
  {
    name: 'type',
    scopes: [
      'entity.name.type',
      'entity.name.class',
      'support.class',
      'support.type',
      'entity.name.tag',
    ],
  },
  {
    name: 'property',
    scopes: [
      'entity.other.attribute-name',
      'support.type.property-name',
      'variable.other.property',
      'meta.object-literal.key',
      'variable.parameter',
      'entity.name.tag.yaml',
    ],
  },
  { name: 'inserted', scopes: ['markup.inserted', 'punctuation.definition.inserted'] },
  {
    name: 'deleted',
    scopes: ['markup.deleted', 'punctuation.definition.deleted', 'invalid', 'log.error'],
  },
  { name: 'heading', scopes: ['meta.diff.header', 'meta.diff.range', 'markup.heading'] },
] as const;

const colour = (index: number): string => `#${(index + 1).toString(16).padStart(6, '0')}`;

/** A theme for Shiki whose colours are the numbers of the kinds above. */
export const codeTheme = {
  name: 'causebook',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: KINDS.map(({ scopes }, index) => ({
    scope: [...scopes],
    settings: { foreground: colour(index) },
  })),
};

const classes = new Map<string, string>(
  KINDS.map(({ name }, index) => [colour(index), `code-${name}`]),
);

/** The class of a token by the theme's colour; undefined for plain text. */
export const classOfColour = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : classes.get(value.toLowerCase());
