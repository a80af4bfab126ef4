import { expect, test } from 'vitest';
import type { BodyContext } from '../core/text/body/body.ts';
import { renderBody } from '../core/text/body/render.ts';
import { components } from './index.ts';

const context: BodyContext = {
  file: 'a.mdx',
  firstLine: 1,
  components,
  audience: 'internal',
  resolveImage: () => ({ src: '/images/errors.1a2b.png', width: 800, height: 300 }),
  resolveLink: (href) => href,
};
const html = (source: string) => {
  const { body, issues } = renderBody(source, context);
  expect(issues).toEqual([]);
  return body.html;
};
const messages = (source: string) =>
  renderBody(source, context).issues.map(({ message, help }) => `${message} ${help}`);

test('a callout says its kind in a word', () => {
  expect(html('<Callout>\nLook *here*.\n</Callout>')).toBe(
    '<aside class="callout callout-note" aria-label="Note"><p class="callout-title"><span class="callout-label">Note</span></p><p>Look <em>here</em>.</p></aside>',
  );
});

test('a callout on one line holds a paragraph, and its title names it', () => {
  expect(html('<Callout type="danger" title="Do not &quot;retry&quot;">Wait.</Callout>')).toBe(
    '<aside class="callout callout-danger" aria-label="Do not &#x22;retry&#x22;"><p class="callout-title"><span class="callout-label">Danger</span> <span>Do not "retry"</span></p><p>Wait.</p></aside>',
  );
});

test('a callout of an unknown kind is refused', () => {
  expect(messages('<Callout type="warnign">x</Callout>')).toEqual([
    'The attribute `type` of `<Callout>` cannot be `warnign`. The page would not show what was meant. Did you mean `warning`? It is note, tip, warning or danger.',
  ]);
});

test('a figure has its size, its words and its caption', () => {
  expect(
    html('<Figure src="./errors.png" alt="Errors rise at 12:04" caption="Errors, UTC" />'),
  ).toBe(
    '<figure><img src="/images/errors.1a2b.png" alt="Errors rise at 12:04" width="800" height="300" loading="lazy" decoding="async"><figcaption>Errors, UTC</figcaption></figure>',
  );
});

test('a figure without alternative text is refused', () => {
  expect(messages('<Figure src="./errors.png" />')).toEqual([
    '`<Figure>` needs the attribute `alt`. The page would not show what was meant. A correct use: `<Figure src="./2024-06-02-api-outage/errors.png" alt="Error rate by minute" caption="Errors, UTC" />`.',
  ]);
});

test('a figure holds no content', () => {
  expect(messages('<Figure src="./errors.png" alt="Errors">\n\nText\n\n</Figure>')).toEqual([
    '`<Figure>` holds content, which it does not show. The page would not show what was meant. Close it in the same tag. A correct use: `<Figure src="./2024-06-02-api-outage/errors.png" alt="Error rate by minute" caption="Errors, UTC" />`.',
  ]);
});

test('details are closed until a reader or the author opens them', () => {
  expect(html('<Details summary="The log">\n- a\n</Details>')).toBe(
    '<details><summary>The log</summary><ul>\n<li>a</li>\n</ul></details>',
  );
  expect(html('<Details summary="The log" open>a</Details>')).toBe(
    '<details open><summary>The log</summary><p>a</p></details>',
  );
});

test('an internal passage is marked for people and for programs', () => {
  expect(html('<Internal>\nNot for all.\n</Internal>')).toBe(
    '<div class="internal" data-internal="" role="note" aria-label="Internal"><p class="internal-title"><span class="internal-label">Internal</span></p><p>Not for all.</p></div>',
  );
  expect(html('Open <Internal>and *not*</Internal> text.')).toBe(
    '<p>Open <span class="internal" data-internal=""><span class="internal-label">Internal</span> and <em>not</em></span> text.</p>',
  );
});

test('components hold one another', () => {
  expect(
    html('<Details summary="a">\n<Callout>\n<Internal>b</Internal>\n</Callout>\n</Details>'),
  ).toContain('<details><summary>a</summary><aside class="callout callout-note"');
});

test('every component shows a correct use of itself', () => {
  for (const { example } of Object.values(components)) {
    expect(renderBody(example, context).issues).toEqual([]);
  }
});
