import { masked, maskedHtml, mentions } from './hidden-ids.ts';
import type { Postmortem, PostmortemBody } from './postmortem.ts';
import { entryAnchors } from './time/timeline.ts';

export const AUDIENCES = ['internal', 'public'] as const;

/** Who reads a site: for `public` every internal part is left out, with its headings, links and text. */
export type Audience = (typeof AUDIENCES)[number];

/** What a site for one audience holds. */
export interface View {
  postmortems: Postmortem[];
  /** Ids, earlier ones among them, that must not occur in any byte of the site; none for the internal audience. */
  hidden: string[];
}

/**
 * The one place that decides what an audience may see of the records. `published` is what a site for everybody
 * would hold; `everyId` is every id of the content folder, unpublished ones among them.
 *
 * For the public, a postmortem that does not say `audience: public` is gone, and so is every timeline entry and
 * action that says `internal: true`. What is left is numbered anew, so that no gap tells of what is missing, and
 * speaks of no hidden postmortem: relations to one vanish, data notes that name one too, and its id in any other
 * text is put as "another-postmortem". Whatever is computed later is computed from this, counts and metrics alike.
 */
export function viewFor(
  audience: Audience,
  published: readonly Postmortem[],
  everyId: readonly string[],
): View {
  if (audience === 'internal') return { postmortems: [...published], hidden: [] };
  const open = published.flatMap((postmortem) => publicPart(postmortem) ?? []);
  const shown = new Set(open.flatMap(({ id, aliases }) => [id, ...aliases]));
  const aliases = published.flatMap((postmortem) => postmortem.aliases);
  const hidden = new Set([...everyId, ...aliases].filter((id) => !shown.has(id)));
  return {
    postmortems: open.map((postmortem) => withoutMentions(postmortem, hidden)),
    hidden: [...hidden].toSorted(),
  };
}

/** What the public may see of one postmortem, apart from what it says of others; null when that is nothing. */
export function publicPart(postmortem: Postmortem): Postmortem | null {
  if (postmortem.audience !== 'public') return null;
  const timeline = postmortem.timeline.filter(({ internal }) => !internal);
  const anchors = entryAnchors(postmortem.started?.local.slice(0, 10) ?? null);
  return {
    ...postmortem,
    timeline: timeline.map((entry) => ({ ...entry, id: anchors(entry.at) })),
    actions: postmortem.actions
      .filter(({ internal }) => internal !== true)
      .map((action, index) => ({ ...action, id: `action-${index + 1}` })),
  };
}

function withoutMentions(postmortem: Postmortem, hidden: ReadonlySet<string>): Postmortem {
  const kept: Postmortem = {
    ...postmortem,
    related: postmortem.related.filter(({ id }) => !hidden.has(id)),
    dataNotes: postmortem.dataNotes.filter(({ text }) => !mentions(text, hidden)),
  };
  return masked(kept, hidden);
}

/**
 * A body, already rendered for the public, without links to hidden postmortems, to places of a page that are hidden
 * (`leads` tells of an address as the page has it whether it leads somewhere), and without the ids of the hidden.
 */
export function publicBody(
  body: PostmortemBody,
  hidden: ReadonlySet<string>,
  leads: (address: string) => boolean,
): PostmortemBody {
  const isOpen = (address: string, attributes = '') =>
    !mentions(`${address} ${attributes}`, hidden) && leads(address);
  const linked = withLinks(body, isOpen);
  return masked({ ...linked, html: maskedHtml(linked.html, hidden), hasInternal: false }, hidden);
}

/** A body of which those links are links that `leads` holds of; of the others their text is left. */
export function withLinks(
  body: PostmortemBody,
  leads: (address: string, attributes?: string) => boolean,
): PostmortemBody {
  return {
    ...body,
    html: body.html.replace(LINK, (link, attributes: string, text: string) =>
      leads(HREF.exec(attributes)?.[1] ?? '', attributes) ? link : text,
    ),
    links: body.links.filter((address) => leads(address)),
  };
}

/** A link as the renderer writes it: attributes are in double quotes, and links do not nest. */
const LINK = /<a\b((?:[^">]|"[^"]*")*)>([\s\S]*?)<\/a>/g;

const HREF = /\bhref="([^"]*)"/;
