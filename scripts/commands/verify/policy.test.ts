import { describe, expect, test } from 'vitest';
import { type Governed, policyFaults, readPolicy } from './policy.ts';

const SOUND = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** What is said of a policy on a page of a site that has an editor and asks another site for its index. */
const faults = (path: string, policy: string, has: Partial<Governed> = {}) =>
  [
    ...policyFaults(
      path,
      { policy: readPolicy(policy), inline: [], script: null, ...has },
      { editor: true, federation: ['https://other.example'] },
    ),
  ].map(([, what]) => what);

test('a policy of nothing but what a page needs has no fault', () => {
  expect(faults('index.html', SOUND, { script: 3 })).toEqual([]);
});

test('a policy has to say what holds for all that it does not name', () => {
  expect(faults('index.html', "script-src 'self'")).toEqual([
    'The content security policy has no `default-src`, so it allows what it does not name.',
  ]);
});

test.each(["'unsafe-inline'", "'unsafe-eval'", 'https://cdn.example', 'data:', '*'])(
  'no page may have %s',
  (source) => {
    expect(faults('index.html', `${SOUND}; img-src ${source}`)).toEqual([
      `The content security policy allows ${source} in \`img-src\`.`,
    ]);
  },
);

describe('what one page needs no other may have', () => {
  test.each([
    ['search/index.html', "script-src 'self' 'wasm-unsafe-eval'"],
    ['search/index.html', "connect-src 'self' https://other.example"],
    ['admin/index.html', "style-src 'self' 'unsafe-inline'"],
    ['admin/index.html', 'img-src blob: data:'],
    ['admin/index.html', 'connect-src https://api.github.com'],
  ])('%s: %s', (path, directive) => {
    const [name = ''] = directive.split(' ');
    const policy = `${SOUND.replace(new RegExp(`; ${name}[^;]*`), '')}; ${directive}`;
    expect(faults(path, policy)).toEqual([]);
    expect(faults('causes/index.html', policy)).not.toEqual([]);
  });

  test('nor may the editor ask whatever host there is', () => {
    for (const directive of ['connect-src https://*.example', 'script-src https://cdn.example']) {
      expect(faults('admin/index.html', `default-src 'none'; ${directive}`)).toHaveLength(1);
    }
  });
});

test('of two directives of one name a browser goes by the first', () => {
  expect(faults('index.html', `${SOUND}; script-src *`)).toEqual([]);
  expect(faults('index.html', `script-src *; ${SOUND}`)).toHaveLength(1);
});

test('what stands in the page needs its hash in the directive for it', () => {
  const inline: Governed['inline'] = [{ directive: 'style-src', text: 'p {}', offset: 7 }];
  const hash = "'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='";
  const missing = `The page has an inline style, and its policy does not hold its hash, ${hash}.`;
  expect(faults('index.html', SOUND, { inline })).toEqual([missing]);
  const [scripts, styles] = ['script-src', 'style-src'].map((name) =>
    SOUND.replace(name, `${name} ${hash}`),
  );
  expect(faults('index.html', scripts ?? '', { inline })).toEqual([missing]);
  expect(faults('index.html', styles ?? '', { inline })).toEqual([]);
});
