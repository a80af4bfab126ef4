import { noFindings } from './findings.ts';
import { type InspectedSite, inspector } from './inspect.ts';
import type { SeenEarly, ToLookAt } from './look-as-made.ts';

/** Looks at what a thread hears of, until it hears that there are no more. */
export async function lookAsTold(
  site: InspectedSite,
  told: AsyncIterable<ToLookAt>,
): Promise<SeenEarly> {
  const found = noFindings();
  const wanted = new Set<string>();
  // Which files there will be is not known yet.
  const look = inspector(site, { has: (file) => wanted.add(file).has(file) }, found);
  for await (const files of told) {
    if (files === null) break;
    for (const { path, isConforming } of files) look(path, isConforming);
  }
  return { found, wanted: [...wanted] };
}
