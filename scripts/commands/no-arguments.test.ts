import { expect, test } from 'vitest';
import { sayArguments } from './no-arguments.ts';

test('what a command would pass over is said, with what to do instead', () => {
  expect(sayArguments('npm run schema', [])).toBeUndefined();
  expect(sayArguments('npm run schema', ['--help'])).toBe(
    'npm run schema takes no arguments, and was given --help.',
  );
  expect(sayArguments('npm run dev', ['--port', '80'], 'PORT=8080 serves it elsewhere.')).toBe(
    'npm run dev takes no arguments, and was given --port 80. PORT=8080 serves it elsewhere.',
  );
});
