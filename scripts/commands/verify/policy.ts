import { hash } from 'node:crypto';

/** A content security policy: its directives, each with its sources. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

const read = new Map<string, Policy>();

/** Reads the text of a policy; most pages of a site have the same, so what was read once is kept. */
export function readPolicy(text: string): Policy {
  const known = read.get(text);
  if (known) return known;
  const policy = new Map<string, ReadonlySet<string>>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    // A browser goes by the first directive of a name, and by no other.
    if (name !== '' && !policy.has(directive)) policy.set(directive, new Set(sources));
  }
  read.set(text, policy);
  return policy;
}

/** The sources that hold for a directive, which are those of `default-src` where it is not given. */
const sourcesOf = (policy: Policy, directive: string): ReadonlySet<string> =>
  policy.get(directive) ?? policy.get('default-src') ?? new Set();

/** The source by which a policy allows this text inline, such as `'sha256-…'`. */
const hashSource = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** What the editor at /admin/ needs beyond what any page may have: styles of its own, and the host of the repository. */
const FOR_EDITOR: Policy = new Map([
  ['style-src', new Set(["'unsafe-inline'"])],
  ['img-src', new Set(['blob:', 'data:'])],
  ['connect-src', new Set(['blob:', 'data:'])],
]);

const needsEditor = (directive: string, source: string): boolean =>
  FOR_EDITOR.get(directive)?.has(source) === true ||
  (directive === 'connect-src' && /^https?:\/\/[^*]+$/.test(source));

/** The page of the search, which alone needs WebAssembly, and asks other sites for their index. */
const SEARCH = 'search/index.html';
const EDITOR = 'admin/index.html';

/** What of a page its policy decides about. */
export interface Governed {
  policy: Policy | null;
  /** Scripts and styles that stand in the page itself. */
  inline: { directive: 'script-src' | 'style-src'; text: string; offset: number }[];
  /** Where the page loads a script; null where it loads none. */
  script: number | null;
}

/** What is wrong with the policy of a page and with what it does not allow: where on the page, and a full sentence. */
export function* policyFaults(
  path: string,
  { policy, inline, script }: Governed,
  { editor, federation }: { editor: boolean; federation: readonly string[] },
): Generator<[offset: number, what: string]> {
  if (policy === null) return yield [0, 'The page has no content security policy.'];
  const asked = path === SEARCH ? federation : [];
  for (const what of needlesslyOpen(policy, editor && path === EDITOR, asked)) yield [0, what];
  const scripts = sourcesOf(policy, 'script-src');
  if (script !== null && !scripts.has("'self'"))
    yield [script, "The page loads a script, and its policy has no `'self'` for scripts."];
  if (scripts.has("'wasm-unsafe-eval'") && path !== SEARCH)
    yield [0, "The policy allows `'wasm-unsafe-eval'`, which the search page alone needs."];
  for (const { directive, text, offset } of inline) {
    const source = hashSource(text);
    if (sourcesOf(policy, directive).has(source)) continue;
    const kind = directive === 'script-src' ? 'script' : 'style';
    yield [
      offset,
      `The page has an inline ${kind}, and its policy does not hold its hash, ${source}.`,
    ];
  }
}

/**
 * What a policy allows that no page needs; the editor needs more, and so does one that asks other sites of the
 * `federation` for their index. Each a full sentence.
 */
function* needlesslyOpen(
  policy: Policy,
  isEditor: boolean,
  federation: readonly string[],
): Generator<string> {
  const byDefault = policy.get('default-src');
  if (!byDefault)
    yield 'The content security policy has no `default-src`, so it allows what it does not name.';
  else if (![...byDefault].every((source) => source === "'none'"))
    yield "The content security policy has a `default-src` other than `'none'`.";
  for (const [directive, sources] of policy) {
    for (const source of sources) {
      if (isEditor && needsEditor(directive, source)) continue;
      if (directive === 'connect-src' && federation.includes(source)) continue;
      if (!source.startsWith("'") || source === "'unsafe-inline'" || source === "'unsafe-eval'")
        yield `The content security policy allows ${source} in \`${directive}\`.`;
    }
  }
}
