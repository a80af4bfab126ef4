import { expect, test } from 'vitest';
import { createHighlighter } from './highlight.ts';
import { coloursIn } from './known-colours.ts';
import { renderSample } from './sample.ts';

const SOURCE = [
  '```yml\nretries: 3 # per <node> & "pool"\n\n  a: [b,\tc]\n```',
  '> - ```SQL\n>   SELECT *\n>   ```',
  '```nosuch\na < b\n```',
  '```text\nplain\n```',
  '```sh\n\n```',
  `\`\`\`json\n"${'a'.repeat(2_000)}"\n\`\`\``,
].join('\n\n');

async function rendered(source: string) {
  const highlighter = await createHighlighter();
  await highlighter.load(source);
  return renderSample(source, { highlighter }).body;
}

test('code that stands in a body as it did before is coloured as it was', async () => {
  const before = await rendered(SOURCE);
  expect(before.html).toContain('code-comment');
  const edited = `## Another heading\n\n${SOURCE}\n\nMore.`;
  const colours = coloursIn(before.html);
  expect(renderSample(edited, { highlighter: colours }).body).toEqual(await rendered(edited));
  expect(colours.lacksColours()).toBe(false);
});

test.each([
  ['other code', '```yml\nretries: 4\n```'],
  ['the same code in another language', '```ini\nretries: 3\n```'],
])('%s is not', async (_, source) => {
  const { html } = await rendered('```yml\nretries: 3\n```');
  const colours = coloursIn(html);
  renderSample(source, { highlighter: colours });
  expect(colours.lacksColours()).toBe(true);
});

test('what an author wrote in HTML is no code of the renderer', async () => {
  const { html } = await rendered('<p>code-block</p>\n\n`code-block`');
  const colours = coloursIn(html);
  renderSample('```yml\na: 1\n```', { highlighter: colours });
  expect(colours.lacksColours()).toBe(true);
});
