import { expect, test } from 'vitest';
import { attribute, joined, markup } from './markup.ts';

test('what is put into markup is text, within attributes as well, unless it is markup itself', () => {
  const link = markup`<a href="${'/a?b=1&c="2"'}">${"<b>d</b> & 'e'"}</a>`;
  expect(link.html).toBe(
    '<a href="/a?b=1&amp;c=&quot;2&quot;">&lt;b&gt;d&lt;/b&gt; &amp; &#39;e&#39;</a>',
  );
  expect(joined([markup`<p>${link}</p>`, markup`<p>${[link, link]}</p>`])).toBe(
    `<p>${link.html}</p><p>${link.html}${link.html}</p>`,
  );
});

test('null and undefined are nothing, zero and an empty text are what they are', () => {
  expect(markup`<i>${undefined}${null}${0}${''}</i>`.html).toBe('<i>0</i>');
  expect(
    markup`<i${attribute('a', undefined)}${attribute('b', '')}${attribute('c', '<"')}>`.html,
  ).toBe('<i b="" c="&lt;&quot;">');
});

test('line breaks and indentation of the source are no part of it, those within a tag or a value are', () => {
  expect(
    markup`<p
      class="a">
      <b>a</b> ${'c\n  d'}
      ${'e'}
    </p>`.html,
  ).toBe('<p\n      class="a"><b>a</b> c\n  de</p>');
});
