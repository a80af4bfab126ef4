import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../../src/core/schema/nearest.ts';

/**
 * Reads the arguments of a command as `parseArgs` does; without `args`, those of the process. Throws an error whose
 * message says what is wrong: of an option that there is not, the one that was most likely meant, where Node speaks
 * of positional arguments.
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw error;
    const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const meant = didYouMean(unknown, options);
    throw new Error(`There is no option \`${unknown}\`.${meant ? ` ${meant}` : ''}`, {
      cause: error,
    });
  }
}
