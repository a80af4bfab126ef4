import { hasErrors } from '../core/issue.ts';
import { sayIssues } from '../core/say-issues.ts';
import { keptReading } from '../repository/content-reading.ts';
import { audience, places } from './surroundings.ts';

/** Throws where the content has errors. For whoever runs Astro itself: nothing that `check` rejects is ever published. */
export async function refuseErrors(): Promise<void> {
  const { issues } = (await keptReading(places(), audience())).knowledge;
  if (!hasErrors(issues)) return;
  throw new Error(`The content has errors, and nothing was built.\n\n${sayIssues(issues)}`);
}
