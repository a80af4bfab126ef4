import { expect, test } from 'vitest';
import { masked, maskedHtml, mentions } from './hidden-ids.ts';

const hidden = new Set(['2024-06-03-secret', '2024-06-03-secret-plan']);

test('an id is found as it is written, and not within another one', () => {
  expect(mentions('See 2024-06-03-Secret.', hidden)).toBe(true);
  expect(mentions('See 2024-06-03-secrets and 2024-06-03.', hidden)).toBe(false);
});

test('each text of a value speaks of another postmortem, and what follows the id stays', () => {
  const value = { title: 'As in 2024-06-03-secret-plan', tags: ['a 2024-06-03-secret-like day'] };
  expect(masked(value, hidden)).toEqual({
    title: 'As in another-postmortem',
    tags: ['a another-postmortem-like day'],
  });
});

test('an id whose parts code is coloured in is gone too, and the tags stay in pairs', () => {
  expect(
    maskedHtml(
      '<pre><code><span class="a">open(</span><span class="b">2024</span><span class="d">-</span><span class="b">06</span><span class="d">-</span><span class="b">03</span><span class="d">-</span><span class="c">secret)</span></code></pre> <b>2024-06-03-secret</b>',
      hidden,
    ),
  ).toBe(
    '<pre><code><span class="a">open(</span><span class="b">another-postmortem</span><span class="c">)</span></code></pre> <b>another-postmortem</b>',
  );
});

test('HTML without such an id is left alone, its attributes in any case', () => {
  const html = '<a title="2024-06-03-secret > 1" href="/x/"><i>2024</i>-06-03</a>';
  expect(maskedHtml(html, hidden)).toBe(html);
});
