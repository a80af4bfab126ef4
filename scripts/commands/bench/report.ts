import type { DevCost } from './dev.ts';
import type { Cost } from './measure.ts';
import { median } from './median.ts';
import type { PageWeight } from './pages.ts';
import type { FirstSearch } from './search.ts';
import type { Tool } from './tools.ts';

export const BUILDS = ['cold', 'change', 'unchanged'] as const;
export type BuildKind = (typeof BUILDS)[number];

/** All that was measured with one number of postmortems; what was not asked for is not in it. */
export interface SizeReport {
  size: number;
  tools: Pick<Tool, 'name' | 'title'>[];
  /** Each build of each tool, in the order of the rounds. */
  builds: Partial<Record<BuildKind, Partial<Record<Tool['name'], Cost[]>>>>;
  siteBytes: Partial<Record<Tool['name'], number>>;
  check?: { cold: Cost[]; change: Cost[] };
  pages?: PageWeight;
  search?: { word: FirstSearch; sentence: FirstSearch };
  dev?: DevCost;
}

/** The report of a whole run. */
export interface BenchReport {
  machine: string;
  versions: Record<string, string>;
  sizes: SizeReport[];
}

/** The tables as Markdown, one for each size. */
export function tablesOf({ machine, versions, sizes }: BenchReport): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [`Measured on ${machine}, with ${named.join(', ')}.`, ...sizes.map(tableOf)].join('\n\n');
}

function tableOf(report: SizeReport): string {
  const [ours, ...theirs] = report.tools;
  const rows = [...buildRows(report), ...ownRows(report)];
  const head = [
    `${grouped(report.size)} postmortems`,
    ours?.title ?? '',
    ...theirs.flatMap(({ title }) => [title, 'ratio']),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  const filled = rows.map((cells) => [...cells, ...head.map(() => '')].slice(0, head.length));
  return [line(head), line(rule), ...filled.map(line)].join('\n');
}

const TITLES: Record<BuildKind, string> = {
  cold: 'build from nothing, with search',
  change: 'one body and one title changed',
  unchanged: 'nothing changed',
};

function buildRows({ tools, builds, siteBytes }: SizeReport): string[][] {
  const rows: string[][] = [];
  for (const kind of BUILDS) {
    const costs = builds[kind];
    if (!costs) continue;
    const ours = costs.causebook ?? [];
    rows.push(comparison(TITLES[kind], tools, (name) => costs[name] ?? [], ours));
    const all = tools.flatMap(({ name }) => costs[name] ?? []);
    if (kind === 'cold' && all.every(({ mebibytes }) => mebibytes !== null)) {
      rows.push([
        'most memory while it builds',
        ...tools.flatMap(({ name }, index) => [
          `${grouped(median((costs[name] ?? []).map(({ mebibytes }) => mebibytes ?? 0)))} MiB`,
          ...(index > 0 ? [ratioOf(ours, costs[name] ?? [], 'mebibytes')] : []),
        ]),
      ]);
    }
  }
  const sizes = tools.flatMap(({ name }, index) => {
    const bytes = siteBytes[name];
    return [bytes === undefined ? '' : megabytes(bytes), ...(index > 0 ? [''] : [])];
  });
  return sizes.some(Boolean) ? [...rows, ['size of the site', ...sizes]] : rows;
}

function comparison(
  title: string,
  tools: SizeReport['tools'],
  costsOf: (name: Tool['name']) => Cost[],
  ours: readonly Cost[],
): string[] {
  const cells = tools.flatMap(({ name }, index) => [
    seconds(median(costsOf(name).map((cost) => cost.seconds))),
    ...(index > 0 ? [ratioOf(ours, costsOf(name), 'seconds')] : []),
  ]);
  return [title, ...cells];
}

/** The median of the ratios of each round: what slows the machine down for a while slows both. */
function ratioOf(
  ours: readonly Cost[],
  theirs: readonly Cost[],
  what: 'seconds' | 'mebibytes',
): string {
  return median(
    ours.map((cost, round) => (cost[what] ?? 0) / (theirs[round]?.[what] ?? 1)),
  ).toFixed(2);
}

/** What only this project has, or was only asked for. */
function ownRows({ check, pages, search, dev }: SizeReport): string[][] {
  const rows: string[][] = [];
  if (check) {
    const middle = (costs: readonly Cost[]) => seconds(median(costs.map((cost) => cost.seconds)));
    rows.push(['`npm run check`, from nothing', middle(check.cold)]);
    rows.push(['`npm run check`, one file changed', middle(check.change)]);
  }
  if (pages) {
    rows.push(['median page of a postmortem, gzip', kilobytes(pages.html)]);
    rows.push(['scripts on it, gzip', kilobytes(pages.script)]);
  }
  for (const [words, found] of Object.entries(search ?? {})) {
    const { bytes, requests } = found.search;
    const title = words === 'word' ? 'a word' : 'a sentence of five words';
    rows.push([`first search, ${title}`, `${kilobytes(bytes)} in ${requests} requests`]);
  }
  if (dev) {
    rows.push(['dev server: first page, first time', seconds(dev.firstPage)]);
    rows.push(['dev server: first page, later', seconds(dev.nextPage)]);
    rows.push(['dev server: an edit in the browser', seconds(dev.edit)]);
  }
  return rows;
}

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
const megabytes = (bytes: number): string => `${grouped(bytes / 1e6)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const grouped = (value: number): string => Math.round(value).toLocaleString('en');
