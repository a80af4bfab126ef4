import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Audience } from '../core/audience.ts';
import { hasErrors, type Issue } from '../core/issue.ts';
import type { Postmortem } from '../core/postmortem.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { sayIssues } from '../core/say-issues.ts';
import { audienceFrom, type Publication, publicationOf } from '../repository/audience.ts';
import type { BodyPlace } from '../repository/cache.ts';
import { buildTime, type History, liesIn, readHistory } from '../repository/history.ts';
import type { PublishedImage } from '../repository/images.ts';
import { type Locations, locationsFrom } from '../repository/locations.ts';
import { type Knowledge, readKnowledge } from '../repository/read.ts';
import { requireContentGuard } from './content-guard.ts';

/** A published postmortem in Astro's store: the record, and where its body lies. */
export interface StoredPostmortem extends Record<string, unknown> {
  postmortem: Postmortem;
  body: BodyPlace;
  images: PublishedImage[];
  /** ISO 8601, from git; null without a history. */
  lastChange: string | null;
}

/** A file with errors: in the dev server its issues stand where the page would be; a build refuses it. */
export interface BrokenPostmortem {
  id: string;
  file: string;
  issues: Issue[];
}

export interface StoredTeam extends Record<string, unknown> {
  lists: TeamLists;
  broken: BrokenPostmortem[];
  /** ISO 8601: the instant that the build counts as its own. */
  builtAt: string;
  /** Ids that bodies must not mention, sorted; none for the internal audience. */
  hidden: string[];
}

interface Loaded {
  knowledge: Knowledge;
  broken: BrokenPostmortem[];
  history: History;
  builtAt: string;
}

export const places = (): Locations => locationsFrom(process.env, process.cwd());
export const audience = (): Audience => audienceFrom(process.env);

/** Both collections are filled from one reading, which lasts until a file of the content changes. */
let loaded: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const knowledge = await readKnowledge(places(), audience());
  const history = readHistory(places().content);
  return {
    knowledge,
    broken: brokenFiles(knowledge),
    history,
    builtAt: buildTime(process.env.SOURCE_DATE_EPOCH, history, new Date()),
  };
}

/** Whatever has an error, be it only in how it stands beside other files. */
function brokenFiles({ issues, readings }: Knowledge): BrokenPostmortem[] {
  const byFile = Map.groupBy(issues, ({ file }) => file);
  return readings.flatMap(({ id, file }) => {
    const found = byFile.get(file) ?? [];
    return hasErrors(found) ? [{ id, file, issues: found }] : [];
  });
}

/** A loader that fills its store now and, in the dev server, again whenever a file of the content changes. */
function loader(name: string, fill: (loaded: Loaded, context: LoaderContext) => void): Loader {
  return {
    name,
    async load(context) {
      requireContentGuard(context.config.integrations);
      const refill = async () => {
        loaded ??= load();
        fill(await loaded, context);
      };
      await refill();
      const { content } = places();
      context.watcher?.add(content);
      context.watcher?.on('all', (_event, path) => {
        if (!liesIn(path, content)) return;
        loaded = undefined;
        // One event may announce several files of one save; both loaders wait for the same reading.
        setTimeout(() => refill().catch((error) => context.logger.error(String(error))), 20);
      });
    },
  };
}

function replaceAll<T extends Record<string, unknown>>(
  { store, generateDigest }: LoaderContext,
  entries: readonly { id: string; data: T }[],
): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data } of entries) {
    const digest = generateDigest(JSON.stringify(data));
    if (store.get(id)?.digest !== digest) store.set({ id, data, digest });
  }
}

/** Drafts are shown while they are written, and in previews that ask for them; never in a build that publishes. */
const showsDrafts = ({ watcher }: LoaderContext): boolean =>
  watcher !== undefined || process.env.CAUSEBOOK_DRAFTS === '1';

export const postmortemLoader = loader(
  'causebook-postmortems',
  ({ knowledge, broken, history }, context) => {
    // The build command checks before it comes here. This is for whoever runs Astro itself: nothing that `check`
    // rejects is ever published.
    if (context.watcher === undefined && hasErrors(knowledge.issues)) {
      throw new Error(
        `The content has errors, and nothing was built.\n\n${sayIssues(knowledge.issues)}`,
      );
    }
    const { postmortems } = publication({ knowledge, broken }, context);
    const entries = postmortems.map(({ id, file, ...published }) => {
      const lastChange = history.lastChange.get(resolve(file)) ?? null;
      return { id, data: { ...published, lastChange } satisfies StoredPostmortem };
    });
    replaceAll(context, entries);
  },
);

export const teamLoader = loader('causebook-team', ({ knowledge, broken, builtAt }, context) => {
  const { hidden } = publication({ knowledge, broken }, context);
  const data: StoredTeam = { lists: knowledge.lists, broken, builtAt, hidden };
  replaceAll(context, [{ id: 'team', data }]);
});

/** What the site shows to its audience; a file that has an error only beside others is not shown either. */
function publication(
  { knowledge, broken }: Pick<Loaded, 'knowledge' | 'broken'>,
  context: LoaderContext,
): Publication {
  const refused = new Set(broken.map(({ file }) => file));
  const readings = knowledge.readings.map((reading) =>
    refused.has(reading.file) ? { ...reading, postmortem: null } : reading,
  );
  return publicationOf(readings, audience(), { drafts: showsDrafts(context) });
}
