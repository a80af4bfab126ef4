/** Languages whose code is coloured: the grammar's name, how a reader knows it, and other words for it. */
export const LANGUAGES = {
  shellscript: { label: 'Shell', words: ['bash', 'sh', 'shell', 'zsh'] },
  shellsession: { label: 'Console', words: ['console'] },
  css: { label: 'CSS', words: [] },
  diff: { label: 'Diff', words: ['patch'] },
  docker: { label: 'Dockerfile', words: ['dockerfile'] },
  go: { label: 'Go', words: ['golang'] },
  hcl: { label: 'HCL', words: ['terraform', 'tf'] },
  html: { label: 'HTML', words: [] },
  ini: { label: 'INI', words: ['properties'] },
  java: { label: 'Java', words: [] },
  javascript: { label: 'JavaScript', words: ['js', 'cjs', 'mjs'] },
  json: { label: 'JSON', words: [] },
  log: { label: 'Log', words: [] },
  nginx: { label: 'nginx', words: [] },
  php: { label: 'PHP', words: [] },
  puppet: { label: 'Puppet', words: ['pp'] },
  python: { label: 'Python', words: ['py'] },
  ruby: { label: 'Ruby', words: ['rb'] },
  rust: { label: 'Rust', words: ['rs'] },
  sql: { label: 'SQL', words: ['mysql', 'postgresql'] },
  toml: { label: 'TOML', words: [] },
  typescript: { label: 'TypeScript', words: ['ts'] },
  xml: { label: 'XML', words: [] },
  yaml: { label: 'YAML', words: ['yml'] },
} as const satisfies Record<string, { label: string; words: readonly string[] }>;

export type Language = keyof typeof LANGUAGES;

const byWord = new Map<string, Language>();
for (const language of Object.keys(LANGUAGES) as Language[]) {
  for (const word of [language, ...LANGUAGES[language].words]) byWord.set(word, language);
}

/** The language that a word after a code fence names, if it is one of ours. */
export const languageOf = (word: string): Language | undefined => byWord.get(word.toLowerCase());

/** How a reader knows the language that a fence names: its usual spelling, else the word as it was written. */
export function languageLabel(word: string): string | undefined {
  const language = languageOf(word);
  if (language !== undefined) return LANGUAGES[language].label;
  return /^(?:text|txt|plain|plaintext)$/.test(word) ? undefined : word;
}

/** The languages that the code fences of a source name. */
export function languagesIn(source: string): Set<Language> {
  const found = new Set<Language>();
  for (const fence of source.matchAll(/(?:`{3,}|~{3,})[ \t]*([\w+#.-]+)/g)) {
    const language = languageOf(fence[1] ?? '');
    if (language !== undefined) found.add(language);
  }
  return found;
}
