import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../../src/core/schema/nearest.ts';

/** People set it for every npm command of a machine, and then it says nothing of ours. */
const OF_NPM = ['yes'];

/**
 * Reads the arguments of a command as `parseArgs` does; without `args`, those of the process. Throws an error whose
 * message says what is wrong: of an option that there is not, the one that was most likely meant, where Node speaks
 * of positional arguments; and of one before `--` that npm keeps it and tells of it in the environment alone, since a
 * build that passed over `--audience=public`, or an import over `--dry-run`, would do what nobody asked for.
 */
export function readOptions<T extends ParseArgsConfig>(
  config: T,
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof parseArgs<T>> {
  const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
  refuseKept(options, config.args ?? process.argv.slice(2), env);
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw error;
    const meant = didYouMean(unknown, options);
    throw new Error(`There is no option \`${unknown}\`.${meant ? ` ${meant}` : ''}`, {
      cause: error,
    });
  }
}

/** Throws where npm kept an option, unless it also arrived. */
function refuseKept(
  options: readonly string[],
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): void {
  const isGiven = (option: string) =>
    given.some((one) => one === option || one.startsWith(`${option}=`));
  for (const option of options) {
    const name = option.slice(2);
    const isKept = env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined;
    if (!isKept || isGiven(option) || OF_NPM.includes(name)) continue;
    const command = `npm run ${env['npm_lifecycle_event'] ?? 'build'}`;
    throw new Error(
      `npm kept ${option} for itself, and nothing was done. Put -- before the options: ${command} -- ${option}`,
    );
  }
}
