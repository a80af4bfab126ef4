import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { issueOf } from '../core/codes/index.ts';
import { compareIssues, type Issue } from '../core/issue.ts';
import { parsePostmortem } from '../core/parse.ts';
import type { PostmortemBody } from '../core/postmortem.ts';
import { crossFileIssues } from '../core/rules/cross-file.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import type { Audience } from '../core/text/body/body.ts';
import { createHighlighter, type Highlighter } from '../core/text/body/highlight.ts';
import { renderBody } from '../core/text/body/render.ts';
import { componentTable } from '../mdx/index.ts';
import { createUrls } from '../site/urls.ts';
import { type CacheEntry, openCache, readBody, type StoredReading } from './cache.ts';
import { generatorDigest } from './generator.ts';
import { listPostmortems, type PostmortemFile, stampOf } from './files.ts';
import { type PublishedImage, resolveImage } from './images.ts';
import { type Locations, shownPath } from './locations.ts';
import { readTeamLists } from './team-lists.ts';

/** All that a content folder holds: the team's lists, each file's reading, and every issue, sorted. */
export interface Knowledge {
  lists: TeamLists;
  readings: StoredReading[];
  issues: Issue[];
  /** The body of a postmortem without errors, by its id. Throws for an id that has none. */
  bodyOf(id: string): PostmortemBody;
}

const LARGEST = 1024 * 1024;

/**
 * Reads a content folder, the one way that checks, site and dev server share. What has not changed since the last
 * time comes from the cache. Faults of content are issues; only a machine at fault (a cache that cannot be
 * written) throws.
 */
export async function readKnowledge(
  { content, cache: cacheFolder }: Pick<Locations, 'content' | 'cache'>,
  { audience = 'internal', cwd = process.cwd() }: { audience?: Audience; cwd?: string } = {},
): Promise<Knowledge> {
  const shown = (path: string) => shownPath(path, cwd);
  const { lists, issues, text } = readTeamLists(content, shown);
  const folder = join(content, 'postmortems');
  if (!existsSync(content)) {
    const missing = issueOf('content-missing', { file: shown(content), line: 1, column: 1 }, `The folder ${shown(content)} does not exist.`);
    return { lists, readings: [], issues: [missing], bodyOf: noBody };
  }
  const listed = existsSync(folder) ? listPostmortems(folder, shown) : { files: [], issues: [] };
  const packs = join(cacheFolder, `readings-${audience}`);
  const cache = openCache(packs, hash('sha1', [generatorDigest(), cwd, text].join('\0')));
  const ids = new Set(listed.files.map(({ id }) => id));
  const reader = fileReader({ lists, ids, audience, shown, add: cache.add });

  const entries = new Map<string, CacheEntry>();
  const readings: StoredReading[] = [];
  let fresh = 0;
  for (const file of listed.files) {
    const stamp = stampOf(statSync(file.path, { throwIfNoEntry: false }));
    const before = cache.entries.get(file.path);
    const entry = before && holds(before, stamp, ids) ? before : await reader(file, stamp);
    if (entry !== before) fresh++;
    readings.push(entry.reading);
    // What has an issue is read anew each time: it is seldom, and its author is waiting for it to go.
    if (entry.reading.issues.length === 0) entries.set(file.path, entry);
  }
  if (fresh > 0 || cache.entries.size !== entries.size) cache.save(entries);

  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return {
    lists,
    readings,
    issues: [
      ...issues,
      ...listed.issues,
      ...readings.flatMap((reading) => reading.issues),
      ...crossFileIssues(readings.map((reading) => ({ ...reading, body: null }))),
    ].toSorted(compareIssues),
    bodyOf(id) {
      const place = byId.get(id)?.body;
      return (place && readBody(packs, place)) ?? noBody(id);
    },
  };
}

const noBody = (id: string): never => {
  throw new Error(`The body of ${id} is not in the cache. Run the build again; it renders what is missing.`);
};

const holds = (entry: CacheEntry, stamp: string, ids: ReadonlySet<string>): boolean =>
  entry.stamp === stamp &&
  entry.linked.every((id) => ids.has(id)) &&
  entry.depends.every(({ path, stamp: was }) => stampOf(statSync(path, { throwIfNoEntry: false })) === was);

interface ReaderContext {
  lists: TeamLists;
  ids: ReadonlySet<string>;
  audience: Audience;
  shown(path: string): string;
  add(body: PostmortemBody): StoredReading['body'] & object;
}

/** A function that reads one file; grammars for code are loaded with the first file that needs them. */
function fileReader({ lists, ids, audience, shown, add }: ReaderContext) {
  const urls = createUrls(lists.site.base);
  let highlighter: Promise<Highlighter> | undefined;
  return async (file: PostmortemFile, stamp: string): Promise<CacheEntry> => {
    const name = shown(file.path);
    const images: PublishedImage[] = [];
    const linked = new Set<string>();
    const text = readText(file.path, name);
    if (typeof text !== 'string') {
      const reading = { id: file.id, file: name, postmortem: null, body: null, references: [], images, issues: [text] };
      return { stamp, depends: [], linked: [], reading };
    }
    highlighter ??= createHighlighter();
    const highlight = await highlighter;
    const { body, ...reading } = parsePostmortem({ file: name, id: file.id, text }, lists, (source, firstLine) =>
      renderBody(source, {
        file: name,
        firstLine,
        audience,
        components: componentTable,
        highlighter: highlight,
        resolveImage(src) {
          const found = resolveImage(file, src, urls.asset);
          if ('code' in found) return found;
          images.push(found.image);
          return found.asset;
        },
        resolveLink(href) {
          const [path = '', fragment] = href.split('#');
          const id = /^(?:\.{1,2}\/|[\w./-]+\/)?([\w-]+)\.mdx$/.exec(path)?.[1];
          if (id === undefined) return path.startsWith('/') ? urls.asset(href.slice(1)) : href;
          if (!ids.has(id)) {
            return { code: 'link-missing', problem: `There is no postmortem \`${id}\`.`, help: 'Link to another postmortem by its file name, such as `./2024-06-02-api-outage.mdx`.' };
          }
          linked.add(id);
          return urls.postmortem(id, fragment);
        },
      }),
    );
    const depends = images.map(({ path }) => ({ path, stamp: stampOf(statSync(path)) }));
    const stored: StoredReading = { ...reading, images, body: body === null ? null : add(body) };
    return { stamp, depends, linked: [...linked], reading: stored };
  };
}

/** The text of a file, or the issue that keeps it from being read. */
function readText(path: string, file: string): string | Issue {
  const at = { file, line: 1, column: 1 };
  try {
    const bytes = readFileSync(path);
    if (bytes.length > LARGEST) return issueOf('file-too-large', at, `The file has ${(bytes.length / LARGEST).toFixed(1)} MiB.`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return issueOf('file-encoding', at);
    return issueOf('file-unreadable', at, `The file cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

