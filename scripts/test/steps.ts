/** The steps of `npm test`, each with what it found and its tally. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserLaunch } from '../browser.ts';
import { projectRoot, run, runTool } from '../toolchain.ts';
import { type Tally, tallyOf, tallyOfCheck, type VitestReport } from './tally.ts';

export interface StepResult {
  name: string;
  tally: Tally;
  /** A few words for the line on the terminal. */
  note: string;
  /** All that was written, for a step that failed. */
  output: string;
}

export type Step = () => Promise<StepResult>;

export const browser: Step = async () => {
  try {
    const { executablePath } = await browserLaunch();
    return { name: 'browser', tally: tallyOfCheck(0), note: executablePath, output: '' };
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    return { name: 'browser', tally: tallyOfCheck(1), note: 'none', output };
  }
};

export const types: Step = () => script('types', 'typecheck.ts');
export const lint: Step = () => script('lint', 'lint.ts');
export const unit: Step = () => vitest('unit');
export const site: Step = () => vitest('site');

async function script(name: string, file: string): Promise<StepResult> {
  const { code, output } = await run(process.execPath, [join(projectRoot, 'scripts', file)]);
  return { name, tally: tallyOfCheck(code), note: code === 0 ? 'clean' : 'faults', output };
}

async function vitest(project: string): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-test-'));
  try {
    const file = join(folder, 'report.json');
    const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json'];
    const { code, output } = await runTool('vitest', 'vitest', [
      ...args,
      `--outputFile.json=${file}`,
    ]);
    const tally = tallyOf(readReport(file), code);
    return { name: `${project} tests`, tally, note: `${tally.passed} passed`, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
