import { hasEditor } from '../core/admin/config.ts';
import type { Audience } from '../core/audience.ts';
import { readTeamLists } from './team-lists.ts';

/** What of a team's settings the code of the pages is bundled with. All else they read when they are rendered. */
export interface BundledSettings {
  url: string;
  base: string;
  hasEditor: boolean;
}

/**
 * The settings for `astro.config.ts`, which takes no others: while these stay the same, the pages need not be bundled again.
 */
export function bundledSettings(content: string, audience: Audience): BundledSettings {
  const { site } = readTeamLists(content, (path) => path).lists;
  return { url: site.url, base: site.base, hasEditor: hasEditor(site, audience) };
}
