import { createHash } from 'node:crypto';

/** A content security policy: its directives, each with its sources. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

const read = new Map<string, Policy>();

/** Reads the text of a policy; most pages of a site have the same, so what was read once is kept. */
export function readPolicy(text: string): Policy {
  const known = read.get(text);
  if (known) return known;
  const directives = text.split(';').map((part) => part.trim().split(/\s+/));
  const policy = new Map(
    directives
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name.toLowerCase(), new Set(sources)] as const),
  );
  read.set(text, policy);
  return policy;
}

/** The sources that hold for a directive, which are those of `default-src` where it is not given. */
export const sourcesOf = (policy: Policy, directive: string): ReadonlySet<string> =>
  policy.get(directive) ?? policy.get('default-src') ?? new Set();

/** The source by which a policy allows this text inline, such as `'sha256-…'`. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the editor at /admin/ needs beyond what any page may have: styles of its own, and the host of the repository. */
const FOR_EDITOR: Policy = new Map([
  ['style-src', new Set(["'unsafe-inline'"])],
  ['img-src', new Set(['blob:', 'data:'])],
  ['connect-src', new Set(['blob:', 'data:'])],
]);

const needsEditor = (directive: string, source: string): boolean =>
  FOR_EDITOR.get(directive)?.has(source) === true ||
  (directive === 'connect-src' && /^https?:\/\/[^*]+$/.test(source));

/**
 * What is wrong with a policy whatever stands on its page, which may be the editor's, or one that asks other sites of the
 * `federation` for their index; each a full sentence.
 */
export function policyFaults(
  policy: Policy,
  editor: boolean,
  federation: readonly string[] = [],
): string[] {
  const faults: string[] = [];
  if (![...(policy.get('default-src') ?? [])].every((source) => source === "'none'"))
    faults.push("The content security policy has a `default-src` other than `'none'`.");
  if (!policy.has('default-src'))
    faults.push(
      'The content security policy has no `default-src`, so it allows what it does not name.',
    );
  for (const [directive, sources] of policy) {
    for (const source of sources) {
      if (editor && needsEditor(directive, source)) continue;
      if (directive === 'connect-src' && federation.includes(source)) continue;
      if (!source.startsWith("'"))
        faults.push(`The content security policy allows ${source} in \`${directive}\`.`);
      if (source === "'unsafe-inline'" || source === "'unsafe-eval'")
        faults.push(`The content security policy allows ${source} in \`${directive}\`.`);
    }
  }
  return faults;
}
