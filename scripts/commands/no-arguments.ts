/**
 * Ends a command that takes no arguments where it was given some: what it passed over in silence would be taken for
 * done. `instead` says how to get what was probably meant.
 */
export function refuseArguments(command: string, given: readonly string[], instead = ''): void {
  const fault = sayArguments(command, given, instead);
  if (fault === undefined) return;
  console.error(fault);
  process.exit(2);
}

/** What is wrong with the arguments of a command that takes none; undefined without any. */
export function sayArguments(
  command: string,
  given: readonly string[],
  instead = '',
): string | undefined {
  if (given.length === 0) return undefined;
  return `${command} takes no arguments, and was given ${given.join(' ')}. ${instead}`.trimEnd();
}
