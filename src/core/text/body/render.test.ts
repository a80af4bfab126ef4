import { expect, test } from 'vitest';
import { createHighlighter } from './highlight.ts';
import { renderSample } from './sample.ts';

const html = (source: string) => {
  const { body, said } = renderSample(source);
  expect(said).toEqual([]);
  return body.html;
};

test('an empty body is an empty body', () => {
  expect(renderSample('\n')).toEqual({
    body: { html: '', headings: [], text: '', words: 0, links: [], images: [], hasInternal: false },
    said: [],
  });
});

test('a heading has an id, a link to itself and a place in the table of contents', () => {
  const { body } = renderSample('## What *happened* & `why`\n\n### Again\n\n### Again');
  expect(body.html.split('\n')[0]).toBe(
    '<h2 id="what-happened--why">What <em>happened</em> &#x26; <code>why</code><a class="heading-anchor" href="#what-happened--why" aria-label="Link to this section: What happened &#x26; why"></a></h2>',
  );
  expect(body.headings).toEqual([
    { depth: 2, id: 'what-happened--why', text: 'What happened & why' },
    { depth: 3, id: 'again', text: 'Again' },
    { depth: 3, id: 'again-1', text: 'Again' },
  ]);
});

test('a heading of the first level is shown as one of the second', () => {
  const { body, said } = renderSample('# A');
  expect(body.html).toContain('<h2 id="a">A');
  expect(said[0]).toMatch(/^10:1 warning body-heading-level:/);
});

test('links lead to pages, and those to other sites give nothing away', () => {
  const { body } = renderSample(
    '[a](./2024-06-01-x.mdx "T") [b](HTTPS://example.com/) [c](#impact) [d](mailto:a@example.com)',
  );
  expect(body.html).toBe(
    '<p><a href="/postmortems/2024-06-01-x/" title="T">a</a> <a href="https://example.com/" rel="noopener noreferrer">b</a> <a href="#impact">c</a> <a href="mailto:a@example.com">d</a></p>',
  );
  expect(body.links).toEqual([
    '/postmortems/2024-06-01-x/',
    'https://example.com/',
    '#impact',
    'mailto:a@example.com',
  ]);
});

test('a picture has its size before it loads', () => {
  expect(html('![Errors](./errors.png "T")')).toBe(
    '<p><img src="/images/sample.png" alt="Errors" title="T" width="640" height="480" loading="lazy" decoding="async"></p>',
  );
});

test('a table scrolls in a frame, and its cells are aligned by class', () => {
  expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |').replaceAll('\n', '')).toBe(
    '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table><thead><tr><th class="align-center">a</th><th class="align-right">b</th></tr></thead><tbody><tr><td class="align-center">1</td><td class="align-right">2</td></tr></tbody></table></div>',
  );
});

test('the mark of a task says its state', () => {
  expect(html('- [x] a\n- [ ] b').replaceAll('\n', '')).toBe(
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a</li><li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> b</li></ul>',
  );
});

test('code is named and can be reached by keyboard; what is hidden from the parser comes back', () => {
  expect(html("```js\nimport a from 'b';\nconst c = `{d}`; // \\{\n```")).toBe(
    '<div class="code-block"><span class="code-language">JavaScript</span><pre class="code" tabindex="0"><code>import a from \'b\';\nconst c = `{d}`; // \\{</code></pre></div>',
  );
});

test('code of a language without a name is not named', () => {
  expect(html('```\n<b>\n```')).toBe(
    '<div class="code-block"><pre class="code" tabindex="0"><code>&#x3C;b></code></pre></div>',
  );
});

test('braces are plain where Markdown does not read them', () => {
  expect(html('\\{a} `{b}` `\\{c}` } {/* note { \' */}[d](./{e}.mdx "{f}") ![{g}](./h.png)')).toBe(
    '<p>{a} <code>{b}</code> <code>\\{c}</code> } <a href="/postmortems/%7Be%7D/" title="{f}">d</a> <img src="/images/sample.png" alt="{g}" width="640" height="480" loading="lazy" decoding="async"></p>',
  );
});

test('lines within a paragraph may begin like an import', () => {
  expect(html('We had to\nimport the data and\nexport it again.')).toBe(
    '<p>We had to\nimport the data and\nexport it again.</p>',
  );
});

test('addresses and labels may begin like an import', () => {
  expect(
    html('export@example.com\n\n[import]: ./a.mdx\n\n[import] and[^export]\n\n[^export]: x'),
  ).toContain(
    '<p><a href="mailto:export@example.com">export@example.com</a></p>\n<p><a href="/postmortems/a/">import</a> and<sup>',
  );
});

test('the text is what a reader reads', () => {
  const { body } = renderSample(
    '## Why\n\nA *short*\nline, 2.5 % of `max_connections`.[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet x;\n  y\n```\n\n![Errors](./e.png)\n\n[^1]: Note.',
  );
  expect(body.text).toBe(
    'Why\nA short line, 2.5 % of max_connections.\na\nb\n1\n2\nlet x;\ny\nErrors\nNote.',
  );
  expect(body.words).toBe(16);
});

test('code is coloured by classes when its grammar is loaded', async () => {
  const highlighter = await createHighlighter();
  const source = '```yml\nretries: 3 # per node\n```\n\n```nosuch\na\n```';
  await highlighter.load(source);
  expect(renderSample(source, { highlighter }).body.html).toBe(
    '<div class="code-block"><span class="code-language">YAML</span><pre class="code" tabindex="0"><code><span class="code-property">retries</span><span class="code-operator">: </span><span class="code-number">3 </span><span class="code-comment"># per node</span></code></pre></div>\n' +
      '<div class="code-block"><span class="code-language">nosuch</span><pre class="code" tabindex="0"><code>a</code></pre></div>',
  );
});

test('very long code stays plain', async () => {
  const highlighter = await createHighlighter();
  const source = `\`\`\`json\n"${'a'.repeat(2_000)}"\n\`\`\``;
  await highlighter.load(source);
  expect(renderSample(source, { highlighter }).body.html).not.toContain('code-string');
});
