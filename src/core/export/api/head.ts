import type { ExportSource } from '../source.ts';
import { API_VERSION } from './version.ts';

/** What every file of the open data begins with. */
export const headOf = ({ site, addresses }: ExportSource) => ({
  version: API_VERSION,
  site: { title: site.title, url: addresses.home },
});
