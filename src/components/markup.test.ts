import { expect, test } from 'vitest';
import { attribute, html, joined } from './markup.ts';

test('what is put into markup is text, within attributes as well, unless it is markup itself', () => {
  const link = html`<a href="${'/a?b=1&c="2"'}">${"<b>d</b> & 'e'"}</a>`;
  expect(link.markup).toBe(
    '<a href="/a?b=1&amp;c=&quot;2&quot;">&lt;b&gt;d&lt;/b&gt; &amp; &#39;e&#39;</a>',
  );
  expect(joined([html`<p>${link}</p>`, html`<p>${[link, link]}</p>`])).toBe(
    `<p>${link.markup}</p><p>${link.markup}${link.markup}</p>`,
  );
});

test('null and undefined are nothing, zero and an empty text are what they are', () => {
  expect(html`<i>${undefined}${null}${0}${''}</i>`.markup).toBe('<i>0</i>');
  expect(
    html`<i${attribute('a', undefined)}${attribute('b', '')}${attribute('c', '<"')}>`.markup,
  ).toBe('<i b="" c="&lt;&quot;">');
});

test('line breaks and indentation of the source are no part of it, those of what is put in are', () => {
  expect(
    html`<p>
      <b>a</b> ${'c\n  d'}
    </p>`.markup,
  ).toBe('<p><b>a</b> c\n  d</p>');
});
