import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Imported, importPostmortem } from '../../src/core/import/import.ts';
import { isZone } from '../../src/core/time/moment.ts';
import { locationsFrom } from '../../src/repository/locations.ts';
import { readTeamLists } from '../../src/repository/team-lists.ts';

export async function runImport(
  args: readonly string[],
  { env, root, cwd }: { env: Record<string, string | undefined>; root: string; cwd: string },
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      zone: { type: 'string' },
    },
  });
  const { lists } = readTeamLists(locationsFrom(env, root).content, (path) => path);
  for (const file of positionals) {
    const made = importPostmortem(file, readFileSync(resolve(cwd, file), 'utf8'), {
      lists,
      zone: values.zone ?? null,
    });
    console.log(JSON.stringify(made));
  }
  return 0;
}
