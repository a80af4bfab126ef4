/**
 * Ends a command that takes no arguments where it was given some: what it passed over in silence would be taken for
 * done. `--help` is answered with what it does, and `instead`, which says how to get what was probably meant.
 */
export function refuseArguments(
  { command, does, instead }: ArgumentlessCommand,
  given: readonly string[],
): void {
  if (given.length === 0) return;
  if (asksForHelp(given)) {
    console.log([command, '', does, ...(instead === undefined ? [] : [instead])].join('\n'));
    process.exit(0);
  }
  console.error(sayArguments({ command, instead }, given));
  process.exit(2);
}

/** What `refuseArguments` says of a command: whole sentences on what it does, and what to do instead of an argument. */
export interface ArgumentlessCommand {
  command: string;
  does: string;
  instead?: string | undefined;
}

/** True where somebody asks what a command does, whatever else they wrote. */
export const asksForHelp = (given: readonly string[]): boolean =>
  given.includes('--help') || given.includes('-h');

/** What is wrong with the arguments of a command that takes none. */
export const sayArguments = (
  { command, instead = '' }: Omit<ArgumentlessCommand, 'does'>,
  given: readonly string[],
): string =>
  `${command} takes no arguments, and was given ${given.join(' ')}. ${instead}`.trimEnd();
