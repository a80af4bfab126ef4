import { nearest } from '../core/schema/nearest.ts';

/** What follows `CAUSEBOOK_` in the variables that say where things are and what is shown. */
const NAMES = ['CONTENT', 'OUT', 'CACHE', 'DRAFTS', 'AUDIENCE'];

/**
 * Throws where a variable was most likely meant for one of these and is not: passed over, `CAUSEBOOK_AUDIANCE=public`
 * would publish what is internal, and `CAUSEBOOK_CONTENTS` the sample content. Others that begin so may be anybody's:
 * Kubernetes gives each container those of a service that is called causebook.
 */
export function refuseVariables(env: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(env)) {
    const rest = /^CAUSEBOOK_(.+)$/i.exec(name)?.[1];
    if (!rest || !value || NAMES.includes(rest)) continue;
    const meant = nearest(rest, NAMES);
    if (meant !== undefined)
      throw new Error(
        `${name} is set, and there is no such variable: CAUSEBOOK_${meant} is meant, it seems. Set that one instead, or unset ${name}. Nothing was done, because passing over it could publish what nobody meant to.`,
      );
  }
}

/** Whether drafts are shown, from CAUSEBOOK_DRAFTS. Throws for a value that says neither yes nor no. */
export function draftsFrom(env: Record<string, string | undefined>): boolean {
  const said = env['CAUSEBOOK_DRAFTS'] || '0';
  if (said === '1' || said === '0') return said === '1';
  throw new Error(
    `CAUSEBOOK_DRAFTS is "${said}": it has to be 1, which publishes drafts too, or not set.`,
  );
}
