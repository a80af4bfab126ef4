import { BuildRunning } from './build-lock.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file would be larger than this account may write',
  EROFS: 'The disk is read-only',
  EACCES: 'This account may not write',
  EPERM: 'This account may not write',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
};

/**
 * What to tell a person when a build ended because of the machine and not of the content or the generator: what is
 * the matter, where, and what became of the site. Null for every other error, whose stack is then of use.
 */
export function sayMachineFault(error: unknown): string | null {
  if (error instanceof BuildRunning) return error.message;
  for (const { code, path } of systemErrorsIn(error)) {
    const meaning = MEANINGS[code];
    if (meaning !== undefined)
      return `${meaning}${path === undefined ? '' : ` (${path})`}. Nothing was published; the site that is published stays as it was. Mend that and build again.`;
  }
  return null;
}

interface SystemError {
  /** Such as `ENOSPC`. */
  code: string;
  path: string | undefined;
}

/**
 * What the system said, in an error or in what caused it. The bundler joins several errors to one, of which only the
 * text is left: `ENOSPC: no space left on device, open '/srv/site/a.css'`.
 */
function* systemErrorsIn(error: unknown): Generator<SystemError> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    if (code !== undefined) yield { code, path };
    for (const [, named = '', place] of cause.message.matchAll(
      /\b(E[A-Z]{3,}): [^\n']*(?:'([^'\n]+)')?/g,
    ))
      yield { code: named, path: place };
  }
}
