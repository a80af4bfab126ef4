import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, run } from '../scripts/toolchain.ts';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { sampleContent, workplace } from './sites.ts';

// `npm run check` as a process: its exit codes, and what it prints where nobody looks at it.

const place = workplace();
const check = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, [join(projectRoot, 'scripts/check.ts'), ...args], {
    env: { ...place.env, ...env },
  });

beforeAll(() => {
  place.write({
    'site.yml': 'schema: 1\n',
    'causes.yml': '- { id: config-error, title: Configuration error }\n',
    'lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
    'services.yml': '- { id: api, title: API }\n',
    'postmortems/2024-06-02-a.mdx': postmortemText(),
  });
});
afterAll(() => place.remove());

test('0 where nothing is to be mended, 1 where something is, 2 where it cannot be said', async () => {
  expect(await check([])).toEqual({ code: 0, output: '1 postmortem, and nothing to mend.\n' });
  expect(await check(['none.mdx'])).toEqual({
    code: 2,
    output: 'none.mdx does not exist.\nSee npm run check -- --help\n',
  });
  expect((await check(['--changed'])).code).toBe(2);
  expect((await check(['--format', 'xml'])).code).toBe(2);
  expect((await check(['--explain', 'blam'])).output).toContain('Did you mean `blame`?');

  const missing = await check([], { CAUSEBOOK_CONTENT: join(place.content, 'none') });
  expect(missing.code).toBe(1);
  expect(missing.output).toContain('content-missing');
});

test('the example of the README is a postmortem without an error', async () => {
  const readme = workplace();
  cpSync(sampleContent, readme.content, { recursive: true });
  const text = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const example = /```mdx\n(.*?)\n```/s.exec(text)?.[1] ?? '';
  readme.write({ 'postmortems/2026-03-02-readme.mdx': example });
  const { code, output } = await check(['--format', 'json'], readme.env);
  readme.remove();
  expect(JSON.parse(output).map(({ code }: { code: string }) => code)).toEqual(['silent-gap']);
  expect(code).toBe(0);
});

test('as JSON it prints an array and nothing else, and no colour into a pipe', async () => {
  place.write({ 'postmortems/2024-06-03-b.mdx': postmortemText({ severity: 'severity: sev9' }) });
  const { code, output } = await check(['--format=json']);
  expect(code).toBe(1);
  expect(JSON.parse(output)).toHaveLength(1);
  expect((await check([], { FORCE_COLOR: '0' })).output).not.toContain('\u001b');
  expect((await check([], { FORCE_COLOR: '1' })).output).toContain('\u001b[31merror');
  expect((await check([], { FORCE_COLOR: '1', NO_COLOR: '1' })).output).not.toContain('\u001b');
});

test('explains itself and every code', async () => {
  expect((await check(['--help'])).output).toContain('Exit code: 0');
  const { code, output } = await check(['--explain', 'silent-gap']);
  expect(code).toBe(0);
  expect(output).toContain('silent-gap (warning): The timeline is silent');
  expect(output).toContain('/rules/silent-gap/');
});
