import { BuildRunning } from './build-lock.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file would be larger than this account may write',
  EROFS: 'The disk is read-only',
  EACCES: 'This account may not read or write',
  EPERM: 'This account may not read or write',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
  EBUSY: 'Another disk is mounted there, or it is in use',
  EIO: 'The disk does not answer',
  EISDIR: 'A folder is where a file has to be',
  ENOTDIR: 'A file is where a folder has to be',
};

/** Of a folder that cannot be made. With any other call, these two are faults of the generator. */
const OF_FOLDERS: Readonly<Record<string, string>> = {
  EEXIST: 'A file is where a folder has to be',
  // All folders above it are made as well, unless one is such a link: a disk that is not mounted, mostly.
  ENOENT: 'A link on the way there leads nowhere',
};

/**
 * What to tell a person when a build ended because of the machine and not of the content or the generator: what is
 * the matter, where, and what became of the site. Null for every other error, whose stack is then of use.
 */
export function sayMachineFault(error: unknown): string | null {
  if (error instanceof BuildRunning) return error.message;
  for (const { code, path, syscall } of systemErrorsIn(error)) {
    const meaning = (syscall === 'mkdir' && OF_FOLDERS[code]) || MEANINGS[code];
    if (meaning !== undefined)
      return `${meaning}${path === undefined ? '' : ` (${path})`}. Nothing was published; the site that is published stays as it was. Mend that and build again.`;
  }
  return null;
}

interface SystemError {
  /** Such as `ENOSPC`. */
  code: string;
  path: string | undefined;
  /** Such as `mkdir`, where it is known. */
  syscall?: string | undefined;
}

/**
 * What the system said, in an error or in what caused it. The bundler joins several errors to one, of which only the
 * text is left: `ENOSPC: no space left on device, open '/srv/site/a.css'`.
 */
function* systemErrorsIn(error: unknown): Generator<SystemError> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, syscall, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    // Of a link or of what gets another name, it is the new one that cannot be there.
    if (code !== undefined) yield { code, path: dest ?? path, syscall };
    for (const [, named = '', place] of cause.message.matchAll(
      /\b(E[A-Z]{3,}): [^\n']*(?:'([^'\n]+)')?/g,
    ))
      yield { code: named, path: place };
  }
}
