/** Finds files and folders whose name says nothing of what they hold, and so will hold anything. */

const catchAll = /(?:^|\/)(?<name>utils?|helpers?|common|misc)(?:\/|\.[a-z.]+$)/;

/** The word in a path that should be the noun of the domain, or undefined. */
export function emptyNameIn(path: string): string | undefined {
  return catchAll.exec(path)?.groups?.name;
}
