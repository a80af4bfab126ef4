import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { mask, unmask } from './mask.ts';
import { parse } from './parse.ts';
import { renderSample } from './sample.ts';

// Thousands of bodies each: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Pieces that a hostile body would be put together from. */
const PIECE = fc.constantFrom(
  ...[
    '<',
    '>',
    '{',
    '}',
    '/',
    '\\',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '&',
    '#',
  ],
  ...[
    '*',
    '_',
    '~~',
    '|',
    '|-|',
    '\n',
    '\n\n',
    '    ',
    '\t',
    ' ',
    '- ',
    '1. ',
    '> ',
    '=',
    ':',
    ';',
  ],
  ...[
    '<script>',
    '</script>',
    '<script',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<style>',
    '<svg>',
    '</',
  ],
  ...[
    '<Box title="',
    '<Box title=',
    '<Box ',
    '<Secret>',
    '</Secret>',
    '</Box>',
    '/>',
    '<kbd ',
    '</kbd>',
  ],
  ...[
    '<a href="',
    '<img src=x onerror=alert(1)>',
    'onclick="',
    ' onload=',
    ' style="',
    'id="',
    'class="',
  ],
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'data:',
    'vbscript:',
    'https://a.b',
    '//a.b',
    'mailto:a@b.c',
    'www.a.b',
  ],
  ...[
    '{/*',
    '*/}',
    '{...',
    '={',
    '${',
    'import a from "b"',
    'export const a = 1',
    '[^1]',
    '[^1]: ',
    '[a]: ',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&#123;',
    '&Tab;',
    '&#0;',
    '&colon;',
    '\u0000',
    '\u200B',
    '\uFDD0',
    '\uFDD1',
    '\u2028',
  ],
  ...[
    '\uD800',
    '🎉',
    'é',
    'text',
    'title',
    'tone="calm"',
    '\r',
    '\r\n',
    '---',
    '===',
    '![a](./a.png)',
  ],
);
const source = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(PIECE, { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.oneof(PIECE, fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((pieces) => pieces.join('')),
);

const ADDRESS = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/;

test('no text makes the renderer throw, or lets anything out that could run', () => {
  fc.assert(
    fc.property(
      source,
      fc.constantFrom('internal' as const, 'public' as const),
      (text, audience) => {
        const { body } = renderSample(text, { audience });
        expect(body.html).not.toMatch(/[\uFDD0-\uFDEF]/);
        // Read as a browser would read it: by a parser of HTML, not by a pattern.
        visit(fromHtml(body.html, { fragment: true }), (node) => {
          if (node.type === 'comment' || node.type === 'doctype') expect.fail(node.type);
          if (node.type !== 'element') return;
          expect(['script', 'style', 'iframe', 'object', 'template', 'svg']).not.toContain(
            node.tagName,
          );
          for (const [name, value] of Object.entries(node.properties)) {
            expect(name).not.toMatch(/^on|^style$|^srcdoc$|^name$/i);
            if (name === 'href' || name === 'src') expect(String(value)).toMatch(ADDRESS);
          }
        });
      },
    ),
    { numRuns: 3_000 },
  );
});

test('every position lies in the body', () => {
  fc.assert(
    fc.property(source, (text) => {
      const lines = text.split('\n').length;
      for (const message of renderSample(text).said) {
        const [, line = '0', column = '0'] = /^(\d+):(\d+) /.exec(message) ?? [];
        expect(Number(line)).toBeGreaterThanOrEqual(10);
        expect(Number(line)).toBeLessThan(10 + lines);
        expect(Number(column)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the same body gives the same bytes', () => {
  fc.assert(
    fc.property(source, (text) => {
      expect(renderSample(text)).toEqual(renderSample(text));
    }),
    { numRuns: 300 },
  );
});

test('the parser never comes to see code', () => {
  fc.assert(
    fc.property(source, (text) => {
      const tree = parse(mask(text.replace(/[\uFDD0-\uFDEF]/g, '')));
      if (!('children' in tree)) {
        expect(tree.message).not.toContain('oxc');
        return;
      }
      visit(tree, (node) => {
        expect(node.type).not.toBe('mdxjsEsm');
        if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
          expect(node.value).toMatch(/^(?:\s|\/\*.*?\*\/)+$/s);
        }
      });
    }),
    { numRuns: 2_000 },
  );
});

test('what is hidden from the parser keeps its length and comes back', () => {
  fc.assert(
    fc.property(source, (text) => {
      const plain = text.replace(/[\uFDD0-\uFDEF]/g, '');
      expect(mask(plain)).toHaveLength(plain.length);
      expect(unmask(mask(plain))).toBe(plain);
    }),
    { numRuns: 1_000 },
  );
});
