/** The linters, each a function from a folder to what it found. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../toolchain.ts';
import { boundaryFaults } from './boundaries.ts';
import { layers } from './layers.ts';
import { emptyNameIn } from './names.ts';
import { suppressionsIn } from './suppressions.ts';

export interface LintStep {
  name: string;
  /** What it found, ready to print; empty where all is well. */
  run(root: string, fix: boolean): Promise<string>;
}

export const lintSteps: readonly LintStep[] = [
  { name: 'Biome', run: biome },
  { name: 'Prettier', run: prettier },
  { name: 'import directions', run: boundaries },
  { name: 'names', run: names },
  { name: 'no check switched off', run: suppressions },
];

async function biome(root: string, fix: boolean): Promise<string> {
  // Warnings fail too: a rule that may be ignored is not a rule.
  const args = [
    'check',
    '--error-on-warnings',
    '--max-diagnostics=200',
    ...(fix ? ['--write'] : []),
  ];
  const { code, output } = await runTool('@biomejs/biome', 'biome', args, { cwd: root });
  return code === 0 ? '' : output;
}

async function prettier(root: string, fix: boolean): Promise<string> {
  const files = globSync('src/**/*.astro', { cwd: root });
  if (files.length === 0) {
    return '';
  }
  const args = [fix ? '--write' : '--check', '--log-level=warn', ...files];
  const { code, output } = await runTool('prettier', 'prettier', args, { cwd: root });
  return code === 0 ? '' : output;
}

function boundaries(root: string): Promise<string> {
  const faults = boundaryFaults(sources(root), layers);
  return Promise.resolve(
    faults.map(({ file, line, message }) => `${file}:${line} ${message}\n`).join(''),
  );
}

function names(root: string): Promise<string> {
  const found = [...sources(root).keys()].flatMap((file) => {
    const name = emptyNameIn(file);
    return name === undefined ? [] : `${file} "${name}" names no subject. Name what it holds.\n`;
  });
  return Promise.resolve(found.join(''));
}

function suppressions(root: string): Promise<string> {
  const found = [...sources(root)].flatMap(([file, text]) =>
    suppressionsIn(text).map(
      ({ line, directive }) =>
        `${file}:${line} ${directive} switches a check off. Mend the code, or change the rule for all.\n`,
    ),
  );
  return Promise.resolve(found.join(''));
}

/** The project's own sources by path; fixtures are somebody's input and not among them. */
function sources(root: string): Map<string, string> {
  const patterns = ['*.ts', '{src,scripts,tests}/**/*.{ts,astro,mdx,css}'];
  const files = globSync(patterns, { cwd: root, exclude: ['tests/fixtures/**'] });
  return new Map(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}
