import { findSecrets, joined, type Secret } from '../core/secrets/find.ts';

/** Looks for what must not be published. */
export type SecretScanner = (text: string) => Promise<Secret[]>;

/**
 * A scanner: our own patterns and the recommended rules of secretlint (https://github.com/secretlint/secretlint),
 * which are loaded with the first text, since a check that finds everything in the cache needs none of them.
 */
export function secretScanner(): SecretScanner {
  let loading: ReturnType<typeof load> | undefined;
  return async (text) => {
    loading ??= load();
    const scan = await loading;
    return joined([...(await scan(text)), ...findSecrets(text)]);
  };
}

async function load(): Promise<SecretScanner> {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // Secretlint notes when each rule begins and ends, and looks through all of its notes at each one: a thousand
  // files took 33 seconds instead of one (12.0.0).
  secretLintProfiler.mark = () => undefined;
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
  return async (content) => {
    const { messages } = await lintSource({
      // The name only tells rules which kind of text it is; every postmortem is one.
      source: { filePath: 'postmortem.md', content, ext: '.md', contentType: 'text' },
      options: { config, noPhysicFilePath: true, maskSecrets: true },
    });
    return messages.map(({ ruleId, range }) => ({
      code: 'secret',
      kind: `a credential (${ruleId.replace(/^.*secretlint-rule-/, '')})`,
      start: range[0],
      end: range[1],
    }));
  };
}

/**
 * The text with every stretch that must not be shown replaced, character by character, so that lines and columns
 * stay as they are.
 */
export function masked(text: string, secrets: readonly Secret[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of secrets) {
    result += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/g, '•');
    done = end;
  }
  return result + text.slice(done);
}
