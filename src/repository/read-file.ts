import type { Audience } from '../core/audience.ts';
import type { Issue } from '../core/issue.ts';
import { parsePostmortem, type Reference } from '../core/parse.ts';
import type { PostmortemBody } from '../core/postmortem.ts';
import type { Finding, TeamLists } from '../core/rules/rule.ts';
import type { Secret } from '../core/secrets/find.ts';
import type { Refusal } from '../core/text/body/body.ts';
import { type FragmentLink, renderBody } from '../core/text/body/render.ts';
import { lineIndex } from '../core/text/lines.ts';
import { components } from '../mdx/index.ts';
import { createUrls, type Urls } from '../site/urls.ts';
import type { BodyPlace, CacheEntry, StoredReading } from './cache.ts';
import type { PostmortemFile } from './files.ts';
import { decodedFragment } from './fragment.ts';
import { type ResolvedImage, resolveImage } from './images.ts';
import { readText } from './read-text.ts';
import { recordKey } from './record-key.ts';
import { RESERVED_IDS, RESERVED_PATTERNS } from './reserved-ids.ts';
import { masked, secretScanner } from './secrets.ts';
import { type Colours, withColours } from './with-colours.ts';

/** A file that has to be read. */
export interface StaleFile {
  file: PostmortemFile;
  stamp: string;
  /** Where the body is that it had when it was read last; null where there is none. */
  lastBody: BodyPlace | null;
}

/** What reading a file needs to know of the files beside it, and where its body is kept. */
export interface ReadingContext {
  lists: TeamLists;
  /** The ids of all postmortems, so that a link to one that does not exist is found. */
  ids: ReadonlySet<string>;
  audience: Audience;
  /** The day that counts as the present, `YYYY-MM-DD`. */
  today: string;
  /** A path as issues name it. */
  shown(path: string): string;
  keepBody(body: PostmortemBody): BodyPlace;
  /** The folder of the cache in which bodies are that were kept before. */
  bodies: string;
}

/** A function that reads one file. */
export function fileReader(context: ReadingContext) {
  const { lists, audience, today, shown, keepBody, bodies } = context;
  const scan = secretScanner();
  const urls = createUrls(lists.site.base);

  return async ({ file, stamp, lastBody }: StaleFile): Promise<CacheEntry> => {
    const name = shown(file.path);
    const text = readText(file.path, name);
    if (typeof text !== 'string') return { ...unreadable(file.id, name, stamp, text), day: today };
    const images = new Map<string, ResolvedImage>();
    const linked = new Set<string>();
    const secrets = await scan(text);
    // A secret is gone before anything else reads the text: then no message and no page can hold it.
    const safe = masked(
      text,
      secrets.filter(({ code }) => code === 'secret'),
    );
    const parse = (highlighter: Colours) =>
      parsePostmortem(
        { file: name, id: file.id, text: safe },
        lists,
        (source, firstLine) => {
          const { fragments, ...rendered } = renderBody(source, {
            file: name,
            firstLine,
            audience,
            components,
            highlighter,
            reservedIds: [...RESERVED_IDS, ...RESERVED_PATTERNS],
            resolveImage(src) {
              const found = resolveImage(file, src, urls.asset);
              if ('code' in found) return found;
              images.set(src, found);
              return found.asset;
            },
            resolveLink: (href) => resolveLink(href, urls, context.ids, linked),
          });
          const references = fragments.map((link) => anchorReference(link, file.id));
          return { ...rendered, references };
        },
        { today, found: findingsOf(text, secrets) },
      );
    const last = lastBody && { folder: bodies, place: lastBody };
    const { body, ...reading } = await withColours(safe, last, parse);
    return {
      stamp,
      depends: [...images.values()].map(({ image: { path }, stamp: its }) => ({
        path,
        stamp: its,
      })),
      day: today,
      reading: {
        ...reading,
        recordKey: reading.postmortem && recordKey(reading.postmortem),
        // Only what the rendered body shows: a picture in an Internal passage is not published to the public.
        linked: [...linked],
        images: body?.images.flatMap((src) => images.get(src)?.image ?? []) ?? [],
        body: body === null ? null : keepBody(body),
      },
    };
  };
}

/**
 * A link to another postmortem's file becomes one to its page; one from the root goes below the base. Other files
 * are not published, so that a link to one leads nowhere.
 */
function resolveLink(
  href: string,
  urls: Urls,
  ids: ReadonlySet<string>,
  linked: Set<string>,
): string | Refusal {
  const [path = '', fragment] = href.split('#');
  const ofFile = /^(?:[\w.-]+\/)*([\w-]+)\.mdx$/.exec(path)?.[1];
  const id = ofFile ?? /^\/postmortems\/(\d{4}-[\w-]+)\/?$/.exec(path)?.[1];
  if (id !== undefined) {
    if (!ids.has(id)) {
      return {
        code: 'link-missing',
        problem: `There is no postmortem \`${id}\`.`,
        help: 'Link to another postmortem by its file name, such as `./2024-06-02-api-outage.mdx`.',
      };
    }
    linked.add(id);
    return urls.postmortem(id, fragment);
  }
  if (path.startsWith('/')) return urls.asset(href.slice(1));
  return {
    code: 'link-missing',
    problem: path === '' ? 'The link has no address.' : `\`${path}\` is no page of the site.`,
    help: 'Link to a postmortem by its file name, to another page from the root (`/causes/`), or to anything else by its whole address.',
  };
}

/** A link to a place on a page, to be looked for once all pages are known. */
function anchorReference({ href, line, column }: FragmentLink, ownId: string): Reference {
  const [path = '', fragment = ''] = href.split('#');
  const id = path === '' ? ownId : (/([\w-]+)\.mdx$/.exec(path)?.[1] ?? '');
  return { kind: 'anchor', id, fragment: decodedFragment(fragment), line, column };
}

/** What was found as findings of a rule: the kind and the place, never the value. */
function findingsOf(text: string, secrets: readonly Secret[]): Finding[] {
  if (secrets.length === 0) return [];
  const position = lineIndex(text);
  return secrets.map(({ code, kind, start }) => ({
    code,
    path: [],
    at: position(start),
    what: `This is ${kind}.`,
  }));
}

function unreadable(
  id: string,
  file: string,
  stamp: string,
  issue: Issue,
): Omit<CacheEntry, 'day'> {
  const reading: StoredReading = {
    id,
    file,
    postmortem: null,
    body: null,
    recordKey: null,
    references: [],
    anchors: null,
    images: [],
    linked: [],
    issues: [issue],
  };
  return { stamp, depends: [], reading };
}
