import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTeamLists } from '../../../src/repository/team-lists.ts';
import { CACHING, HASHED_FOLDERS, HEADER_RULES, headersOf } from '../../../src/site/headers.ts';
import { projectRoot } from '../../toolchain.ts';
import { deployFiles } from './files.ts';

const { base } = readTeamLists(join(projectRoot, 'content'), (path) => path).lists.site;

test.each([...deployFiles(base)])(
  'deploy/%s is as the table has it (if not: npm run deploy-files)',
  (name, text) => {
    expect(readFileSync(join(projectRoot, 'deploy', name), 'utf8')).toBe(text);
  },
);

describe.each([...deployFiles('/incidents')])('%s of a site below a base', (name, text) => {
  test('has every header of the table, and no other address than below the base', () => {
    for (const { headers } of HEADER_RULES)
      for (const [header, value] of Object.entries(headers)) {
        expect(text).toContain(header);
        expect(text).toContain(value);
      }
    for (const folder of HASHED_FOLDERS) expect(text).toContain(folder);
    expect(text).toContain(CACHING.hashed);
    expect(text).toContain('/incidents/');
    if (name === 'nginx.conf') expect(text).toContain('alias /srv/causebook/site/;');
  });
});

test('an answer has the headers of every rule that fits, the last of them where two do', () => {
  expect(headersOf('postmortems/', true)).toEqual({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-cache',
  });
  const picture = headersOf('images/a.svg', true);
  expect(picture['Content-Security-Policy']).toContain('sandbox');
  expect(picture['Cache-Control']).toBe('private, max-age=31536000, immutable');
  expect(headersOf('images/a.svg', false)['Cache-Control']).toBe('private, no-cache');
});
