/**
 * `npm run test:soak`: ends 200 builds at random moments while 50 readers read, and looks at the whole site after each;
 * then makes 200 random edits, and holds the site after them to what a cold build makes. `--kills 20`, `--readers 10`
 * and `--edits 20` make it shorter, and 0 leaves a part out; `--seed` repeats edits that failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepEqual } from './commands/soak/keep-equal.ts';
import { soak } from './commands/soak.ts';
import { projectRoot } from './toolchain.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    readers: { type: 'string', default: '50' },
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const say = (line: string) => console.log(line);
const folder = mkdtempSync(join(tmpdir(), 'causebook-soak-'));
try {
  const sound = [await endBuilds(Number(values.kills)), await editContent(Number(values.edits))];
  process.exitCode = sound.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function endBuilds(wanted: number): Promise<boolean> {
  if (wanted === 0) return true;
  const { kills, finished, swapped, broken, server, answers, failures } = await soak({
    folder: join(folder, 'kills'),
    deploy: join(projectRoot, 'deploy'),
    kills: wanted,
    readers: Number(values.readers),
    random: Math.random,
    say,
  });
  console.log(
    `${kills} builds ended by a signal, ${swapped} of them after the swap, and ${finished} published while readers read; ${broken.length} times the site was not whole.`,
  );
  console.log(`${answers} answers through ${server}, ${failures.length} of them failed or mixed.`);
  for (const line of [...new Set([...broken, ...failures])].slice(0, 50)) console.error(line);
  return broken.length + failures.length === 0;
}

async function editContent(edits: number): Promise<boolean> {
  if (edits === 0) return true;
  const { builds, compared, faults } = await keepEqual({
    folder: join(folder, 'edits'),
    edits,
    seed: Number(values.seed),
    compareEvery: 1,
    say,
  });
  console.log(
    `${edits} random edits with seed ${values.seed}: ${builds} builds, ${compared} of them compared with a cold one.`,
  );
  for (const line of faults.slice(0, 50)) console.error(line);
  return faults.length === 0;
}
