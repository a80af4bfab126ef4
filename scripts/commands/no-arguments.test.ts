import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../toolchain.ts';
import { sayArguments } from './no-arguments.ts';

test('what a command would pass over is said, with what to do instead', () => {
  expect(sayArguments({ command: 'npm run schema' }, ['--fast'])).toBe(
    'npm run schema takes no arguments, and was given --fast.',
  );
  const instead = 'PORT=8080 serves it elsewhere.';
  expect(sayArguments({ command: 'npm run dev', instead }, ['--port', '80'])).toBe(
    'npm run dev takes no arguments, and was given --port 80. PORT=8080 serves it elsewhere.',
  );
});

const COMMANDS =
  'start build dev preview new check similar import verify mcp bench schema deploy-files'.split(
    ' ',
  );

test.each(COMMANDS)(
  '%s says what it is for, and does nothing else, when asked for help',
  async (name) => {
    const script = join(projectRoot, 'scripts', `${name}.ts`);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, '--help']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      name === 'start' ? /npm start/ : new RegExp(`npm run (--silent )?${name}`),
    );
  },
);
