import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readTeam } from '../core/export/api/read-team.ts';
import type { TeamIncident } from '../core/insight/team-figures.ts';
import type { FederatedSite } from '../core/schema/site.ts';

/** Another team with what its site says of its incidents. */
export interface FederatedTeam {
  id: string;
  title: string;
  url: string;
  /** Null where they could not be read. */
  incidents: TeamIncident[] | null;
  /** Why not, as a sentence; empty where they were. */
  problem: string;
}

/** Longer than any answer takes that a build should wait for. */
const PATIENCE_MS = 10_000;

/**
 * Reads the incidents of those other sites that say where their `/api/v1/` is: a folder, seen from the content folder, or
 * an address. A site that is down is no reason to have none of one's own: what could not be read says so.
 */
export async function readFederation(
  federation: readonly FederatedSite[],
  content: string,
): Promise<FederatedTeam[]> {
  return await Promise.all(
    federation.flatMap(({ id, title, url, api }) =>
      api === undefined
        ? []
        : [
            readIncidents(api, content).then(
              (incidents) => ({ id, title, url, incidents, problem: '' }),
              (error: Error) => ({
                id,
                title,
                url,
                incidents: null,
                problem: `${title} is not in the insights. ${sayWhy(error)}`,
              }),
            ),
          ],
    ),
  );
}

async function readIncidents(api: string, content: string): Promise<TeamIncident[]> {
  const read = /^https?:\/\//.test(api)
    ? (name: string) => download(new URL(name, api.endsWith('/') ? api : `${api}/`))
    : (name: string) => readFile(resolve(content, api, name), 'utf8');
  const [postmortems, metrics] = await Promise.all(
    ['postmortems.json', 'metrics.json'].map(async (name) => parseJson(name, await read(name))),
  );
  return readTeam(postmortems, metrics);
}

/** A login answers with a page, of which a parser only says what sign it did not expect. */
function parseJson(name: string, text: string): unknown {
  if (/^\s*</.test(text))
    throw new Error(`What was read as ${name} is a page, perhaps of a login, and no data.`);
  return JSON.parse(text);
}

async function download(address: URL): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return await response.text();
}

/** `fetch failed` says nothing; its cause does. */
const sayWhy = ({ message, cause }: Error): string =>
  cause instanceof Error
    ? `${message}: ${cause.message || (cause as { code?: string }).code}`
    : message;
