import { expect, test } from 'vitest';
import { createHighlighter } from './highlight.ts';
import { LANGUAGES } from './languages.ts';

test('every language of the table has a grammar that colours by classes alone', async () => {
  const highlighter = await createHighlighter();
  for (const language of Object.keys(LANGUAGES)) {
    await highlighter.load(`\`\`\`${language}\n\`\`\``);
    const code = 'name = "text" # 12\n$ echo "a"\n- gone\nif (x) { return 1; }\n<b id="c">d</b>';
    const made = highlighter.highlight(code, language) ?? [];
    const properties = made.flatMap((node) =>
      node.type === 'element' ? Object.keys(node.properties) : [],
    );
    expect([language, [...new Set(properties)]]).toEqual([language, ['className']]);
    const text = made.map((node) =>
      node.type === 'element'
        ? node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
        : node.type === 'text'
          ? node.value
          : '',
    );
    expect(text.join('')).toBe(code);
  }
});
