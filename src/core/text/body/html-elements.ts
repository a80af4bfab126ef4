/** HTML elements that an author may write as they are, with the attributes that each may have. */
export const SAFE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  del: [],
  details: ['open'],
  ins: [],
  kbd: [],
  mark: [],
  samp: [],
  small: [],
  sub: [],
  summary: [],
  sup: [],
  time: ['datetime'],
  var: [],
  wbr: [],
};

/** Attributes of these that are written without a value. */
export const FLAGS: ReadonlySet<string> = new Set(['open']);

/** Elements of SAFE_ELEMENTS that may not stand within a line of text. */
export const SAFE_BLOCKS: ReadonlySet<string> = new Set(['details', 'summary']);

/** What to write instead of an element that is not on the list. */
export const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write a link as `[text](https://example.com)`.',
  b: 'Write bold text as `**text**`.',
  strong: 'Write bold text as `**text**`.',
  i: 'Write emphasis as `*text*`.',
  em: 'Write emphasis as `*text*`.',
  s: 'Write struck text as `~~text~~`.',
  strike: 'Write struck text as `~~text~~`.',
  code: 'Write code between backticks.',
  pre: 'Write a block of code between two lines of three backticks.',
  p: 'Leave an empty line between two paragraphs.',
  hr: 'Write a line of three hyphens, with an empty line before it.',
  ul: 'Begin each item of a list with `- `.',
  ol: 'Begin each item of a list with `1. `.',
  li: 'Begin each item of a list with `- `.',
  blockquote: 'Begin each line of a quotation with `> `.',
  h1: 'Write a heading as `## Heading`.',
  h2: 'Write a heading as `## Heading`.',
  h3: 'Write a heading as `### Heading`.',
  h4: 'Write a heading as `#### Heading`.',
  table: 'Write a table with `|` between its cells.',
  img: 'Write an image as `![what it shows](./2024-06-02-api-outage/picture.png)`, with the id of the postmortem, or use `<Figure>`.',
  figure:
    'Use `<Figure src="./2024-06-02-api-outage/picture.png" alt="what it shows" />`, with the id of the postmortem.',
  iframe: 'Write a link to the page instead: `[the dashboard](https://example.com)`.',
  script: 'A postmortem runs no code. To show code, put it between backticks.',
  style: 'A postmortem brings no styles; a `<Callout>` sets a passage apart.',
  video: 'Write a link to the recording instead: `[the recording](https://example.com)`.',
  svg: 'Save the drawing as a file beside the postmortem and use `<Figure>`.',
  div: 'Remove the tag, or use `<Callout>` to set a passage apart.',
  span: 'Remove the tag, and keep the text.',
  center: 'Remove the tag, and keep the text.',
  font: 'Remove the tag, and keep the text.',
};

/** Elements that Markdown itself makes, beyond those that the walk treats one by one. */
export const MARKDOWN_ELEMENTS: ReadonlySet<string> = new Set(
  'blockquote br code del em hr li ol p section strong sup tbody thead tr ul'.split(' '),
);
