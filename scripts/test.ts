/**
 * `npm test`: everything. `npm run test:unit` and `npm run test:site` run one half in Vitest itself,
 * with its own arguments. With `--approve`, pictures of pages that differ from the approved ones replace them.
 */
import { browser, lint, type Step, type StepResult, site, types, unit } from './test/steps.ts';
import { closingLine, sum } from './test/tally.ts';
import { runTool } from './toolchain.ts';

const APPROVE = '--approve';
const given = process.argv.slice(2);
if (given.includes(APPROVE)) process.env.CAUSEBOOK_APPROVE = '1';
const [project, ...rest] = given.filter((argument) => argument !== APPROVE);
process.exitCode = project === undefined ? await all() : await half(project, rest);

async function half(name: string, args: readonly string[]): Promise<number> {
  const vitest = ['run', `--project=${name}`, ...args];
  const { code } = await runTool('vitest', 'vitest', vitest, { inherit: true });
  return code;
}

async function all(): Promise<number> {
  // The types keep one core busy; lint and the unit tests take the other.
  const results = (await Promise.all([inTurn(browser), inTurn(types), inTurn(lint, unit)])).flat();
  // Without a browser the site tests would only repeat that there is none.
  if (results[0]?.tally.failed === 0) {
    results.push(...(await inTurn(site)));
  }
  for (const { name, output } of results.filter(({ tally }) => tally.failed > 0)) {
    console.log(`\n── ${name} ──\n\n${output.trimEnd()}`);
  }
  const total = sum(results.map(({ tally }) => tally));
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function inTurn(...steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    results.push(await shown(step));
  }
  return results;
}

/** Runs a step and gives it its line on the terminal. */
async function shown(step: Step): Promise<StepResult> {
  const start = performance.now();
  const result = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = result.tally.failed === 0 ? '✓' : '✗';
  const failed = result.tally.failed === 0 ? '' : `, ${result.tally.failed} failed`;
  console.log(
    `${mark} ${result.name.padEnd(12)} ${seconds.padStart(6)} s  ${result.note}${failed}`,
  );
  return result;
}
