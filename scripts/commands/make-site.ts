import { realpathSync } from 'node:fs';
import { hasErrors } from '../../src/core/issue.ts';
import { sayIssues } from '../../src/core/say-issues.ts';
import { shownPath } from '../../src/repository/locations.ts';
import { removeHalfWritten } from '../../src/repository/write-whole.ts';
import { count, sayDone } from './build-lines.ts';
import { compressSite } from './compress.ts';
import { makeParts } from './make-parts.ts';
import type { BuildOutcome, BuildRun, SitePlan } from './site-plan.ts';
import { isPublished, keepRecord } from './site-record.ts';
import type { SiteUnderWay } from './start-site.ts';
import { takesBack } from './takes-back.ts';
import { copiesOf, stampsOf } from './verify/files.ts';
import { remember } from './verify/remembered.ts';
import { verifySite } from './verify.ts';

/** Makes the site, looks at all of it, and publishes it. */
export async function makeSite(
  underWay: SiteUnderWay,
  plan: SitePlan,
  run: BuildRun,
): Promise<BuildOutcome> {
  const { publication, keys, memory, recordFile } = plan;
  const { locations, audience, compress, say, onProgress, clock } = run;
  const { shared, everything } = keys;
  const { length } = publication.postmortems;
  // Until this build had the lock another one could publish, whose pages were made under other keys.
  const before = plan.before && isPublished(plan.before, locations.out) ? plan.before : null;
  const usable = before?.shared === shared ? before : null;
  const published = before && realpathSync(locations.out);
  const parts = await makeParts(underWay, plan, { published, usable }, run);
  const { site, pages, key } = parts;
  onProgress('verifying', 0, pages);
  const { issues, found } = await verifySite(site.path, parts.expected, {
    conforming: 'kinds',
    site: shownPath(locations.out, process.cwd()),
    cwd: process.cwd(),
    before: parts.found,
    contents: site.contents(),
    early: parts.early,
  });
  onProgress('verifying', pages, pages);
  if (hasErrors(issues)) {
    const kept = 'Nothing was published; the site that is published stays as it was.';
    return { published: false, reason: `${sayIssues(issues)} ${kept}` };
  }
  const looked = issues.length === 0 ? count(pages, 'page') : `the site: ${sayIssues(issues)}`;
  say(`verified   ${looked} in ${clock()}`);
  let copies = new Map<string, string>();
  if (compress) {
    onProgress('compressing', 0, 1);
    const compressed = await compressSite(site, usable && published);
    site.clear();
    copies = stampsOf(copiesOf(site.path));
    onProgress('compressing', 1, 1);
    say(`compressed ${count(compressed, 'file')} in ${clock()}`);
  }
  if (found) remember(memory, { key, copies, ...found });
  // Without a record the published site may be that of another audience.
  const mustGo = before === null || takesBack(publication, before);
  const previous = audience === 'public' && mustGo ? 'gone' : 'kept';
  const aside = underWay.publish(previous, usable ? 'spare' : 'gone');
  if (aside !== null) say(`What was in the place of the site is in ${aside} now.`);
  keepRecord(recordFile, { shared, everything, build: underWay.name, pages: parts.keys }, say);
  removeHalfWritten(locations.cache, Date.now());
  say(`published  ${sayDone(length, run)}`);
  return { published: true, postmortems: length };
}
