/**
 * `npm run test:soak`: ends 200 builds at random moments while 50 readers read, and looks at the whole site after each.
 * `--kills 20` and `--readers 10` make it shorter.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from './commands/soak.ts';
import { projectRoot } from './toolchain.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    readers: { type: 'string', default: '50' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'causebook-soak-'));
try {
  const result = await soak({
    folder,
    deploy: join(projectRoot, 'deploy'),
    kills: Number(values.kills),
    readers: Number(values.readers),
    random: Math.random,
    say: (line) => console.log(line),
  });
  const { kills, finished, swapped, broken, server, answers, failures } = result;
  console.log(
    `${kills} builds ended by a signal, ${swapped} of them after the swap, and ${finished} published while readers read; ${broken.length} times the site was not whole.`,
  );
  console.log(`${answers} answers through ${server}, ${failures.length} of them failed or mixed.`);
  for (const line of [...new Set([...broken, ...failures])].slice(0, 50)) console.error(line);
  process.exitCode = broken.length + failures.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
