/** `npm run bench`: what builds, checks, pages, searches and edits cost, beside Hugo and plain Astro. See `--help`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_HELP, type BenchRequest, readBenchArguments } from './commands/bench/arguments.ts';
import { placeTables } from './commands/bench/readme.ts';
import { tablesOf } from './commands/bench/report.ts';
import { bench } from './commands/bench.ts';
import { projectRoot } from './toolchain.ts';

let request: BenchRequest;
try {
  request = readBenchArguments(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('See npm run bench -- --help');
  process.exit(2);
}

if (request.help) {
  console.log(BENCH_HELP);
} else {
  try {
    const report = await bench(request, (line) => console.error(line));
    const tables = tablesOf(report);
    console.log(tables);
    if (request.json !== null) writeFileSync(request.json, `${JSON.stringify(report, null, 2)}\n`);
    if (request.readme) {
      const readme = join(projectRoot, 'README.md');
      writeFileSync(readme, placeTables(readFileSync(readme, 'utf8'), tables));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
