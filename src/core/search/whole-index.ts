import { allOf, type ListedShard, placesOf, WITHDRAWN } from './listed-shard.ts';
import { once } from './once.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { rarity } from './shard-ranking.ts';
import { stem } from './words/stem.ts';

/** A shard that Pagefind has opened. */
export interface OpenedShard {
  /** Of which site it is, from 0. */
  site: number;
  shard: ListedShard;
  /** What its scores are multiplied by, so that pages of all shards are measured by the same length. */
  scale: number;
}

/** The shards of sites as one index: what it answers does not depend on how postmortems are divided among them. */
export interface WholeIndex {
  /** Every postmortem: site after site, newest first. */
  all(): Promise<PagefindResult[]>;
  /**
   * The postmortems that have a word, or one that begins with it, each with its score, in the order of `all`. `known`
   * are words of the sites that begin with it, itself among them; where there are none, only the word itself counts.
   * Where the term is in double quotes, those in which it stands so.
   */
  search(term: string, known: readonly string[]): Promise<PagefindResult[]>;
}

/** A result of one shard, and where it is among all. */
interface Placed {
  result: PagefindResult;
  at: number;
}

/** What a shard has found: how many pages, and which of them stand. */
interface Found {
  pages: number;
  standing: Placed[];
}

/** Ranks are compared with what another division would give; a computer's last digits are to decide nothing. */
const DIGITS = 4;

/** Each may be a request to each shard. */
const MOST_BEGINNINGS = 3;

/** Joins the shards that Pagefind has opened, in the order in which it has them. */
export function wholeIndexOf(pagefind: Pagefind, shards: readonly OpenedShard[]): WholeIndex {
  const resultsOf = async (term: string | null) => (await pagefind.search(term)).results;
  const table = once(async () => tableOf(await resultsOf(null), shards));
  const find = async (term: string) => divide(await resultsOf(term), (await table()).owners);

  /**
   * Takes away what Pagefind gives where a shard has no such word: pages with the beginning of it, such as `a`, which
   * every page has, and which is never what was meant. It looks for the stem of a word, too: `redis` finds `redirect`,
   * so that of a word with an ending those pages are kept that have it, or one that begins with all of it. Where no
   * shard has what is known to be there, Pagefind takes words apart otherwise than our list of them, and has the last
   * word.
   */
  async function dropBeginnings(
    found: Map<number, Found>,
    term: string,
    known: readonly string[],
  ): Promise<void> {
    const root = stem(term);
    const doubtful = new Set(found.keys());
    const having = new Set<number>();
    const isExact = root !== term || known.length === 0;
    for (const word of [term, ...known.filter((other) => stem(other) !== root)]) {
      for (const [shard, { standing }] of await find(`"${word}"`)) {
        doubtful.delete(shard);
        for (const { at } of standing) having.add(at);
      }
      if (doubtful.size === 0 && !isExact) return;
    }
    if (known.length > 0 && doubtful.size === found.size) return;
    for (const [shard, here] of [...found]) {
      if (doubtful.has(shard)) found.delete(shard);
      else if (isExact) here.standing = here.standing.filter(({ at }) => having.has(at));
    }
  }

  /** A word that begins others and is none itself may be in another part of the index than they are. */
  async function loadBeginnings(term: string, known: readonly string[]): Promise<void> {
    const root = stem(term);
    if (known.some((word) => stem(word) === root)) return;
    await Promise.all(known.slice(0, MOST_BEGINNINGS).map((word) => pagefind.preload(word)));
  }

  return {
    all: async () => (await table()).all,
    async search(term, known) {
      await loadBeginnings(term, known);
      const found = await find(term);
      if (!term.startsWith('"')) await dropBeginnings(found, term, known);
      const having = sum([...found.values()], ({ standing }) => standing.length);
      const { length: pages } = (await table()).all;
      const placed = [...found].flatMap(([at, { pages: havingHere, standing }]) => {
        const shard = shards[at];
        if (!shard) return [];
        const here = rarity(havingHere, allOf(shard.shard).pages);
        const factor = shard.scale * (rarity(having, pages) / here);
        return standing.map(({ result, at }) => ({ result: scored(result, factor), at }));
      });
      return placed.sort((a, b) => a.at - b.at).map(({ result }) => result);
    },
  };
}

const scored = (result: PagefindResult, factor: number): PagefindResult => ({
  ...result,
  score: Number((result.score * factor).toPrecision(DIGITS)),
});

/** Every page of every shard. */
interface Table {
  all: PagefindResult[];
  /** For each id, the shards that have such a page, and where it is among all; WITHDRAWN where it does not stand there. */
  owners: Map<string, { shard: number; at: number }[]>;
}

/** Reads it from all results, which come shard after shard, each in the order of its pages. */
function tableOf(results: readonly PagefindResult[], shards: readonly OpenedShard[]): Table {
  const owners: Table['owners'] = new Map();
  const placed: Placed[] = [];
  let before = 0;
  let site = 0;
  let next = 0;
  for (const [shard, opened] of shards.entries()) {
    if (opened.site !== site) [before, site] = [placed.length, opened.site];
    for (const place of placesOf(opened.shard.runs)) {
      const result = results[next++];
      if (!result) break;
      const at = place === WITHDRAWN ? WITHDRAWN : before + place;
      if (at !== WITHDRAWN) placed.push({ result, at });
      owners.set(result.id, [...(owners.get(result.id) ?? []), { shard, at }]);
    }
  }
  return { all: placed.sort((a, b) => a.at - b.at).map(({ result }) => result), owners };
}

/** What each shard has found. Two sites may have the same page under the same id: then it comes twice. */
function divide(results: readonly PagefindResult[], owners: Table['owners']): Map<number, Found> {
  const found = new Map<number, Found>();
  const times = new Map<string, number>();
  for (const result of results) {
    const time = times.get(result.id) ?? 0;
    times.set(result.id, time + 1);
    const owner = owners.get(result.id)?.[time];
    if (!owner) continue;
    const here = found.get(owner.shard) ?? { pages: 0, standing: [] };
    here.pages += 1;
    if (owner.at !== WITHDRAWN) here.standing.push({ result, at: owner.at });
    found.set(owner.shard, here);
  }
  return found;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
