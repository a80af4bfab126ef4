import type { Expectation } from './expected.ts';
import type { Fault, Findings } from './findings.ts';
import { feedFaults, listOfData, listOfPage, OPEN_DATA } from './lists.ts';

/** One file beside each postmortem, where the site has such files: what they are, and how their path is made. */
const BESIDE: readonly [name: string, path: (id: string) => string][] = [
  ['Markdown', (id) => `postmortems/${id}.md`],
  ['JSON', (id) => `api/v1/postmortems/${id}.json`],
];

/** Lists that a site may have or not; where it has one, all postmortems are in it. */
const OPTIONAL_LISTS = ['sitemap.xml', OPEN_DATA];

/** What the site lacks of what it has to hold: pages, entries in lists and data, search results. */
export function missingFrom(
  files: readonly string[],
  found: Pick<Findings, 'listed' | 'results'>,
  { ids, lists }: Expectation,
): Fault[] {
  const present = new Set(files);
  const faults: Fault[] = [];
  const missing = (file: string, what: string) =>
    faults.push({ code: 'site-incomplete', file, offset: 0, what });

  for (const id of ids) {
    const page = `postmortems/${id}/index.html`;
    if (!present.has(page)) missing('index.html', `The postmortem ${id} has no page.`);
  }
  const kept = OPTIONAL_LISTS.filter((list) => present.has(list)).map(
    (list) => [list, ids] as const,
  );
  const byList = membersOf(found);
  for (const [list, members] of [...lists, ...kept]) {
    const listed = byList.get(list);
    const absent = members.filter((id) => !listed?.has(id));
    if (absent.length === 0) continue;
    const count = `${members.length - absent.length} of ${members.length} postmortems`;
    const file = present.has(list) ? list : `${list}/index.html`;
    missing(
      present.has(file) ? file : 'index.html',
      `${list} has ${count}; ${absent[0]} is not in it.`,
    );
  }
  for (const [name, path] of BESIDE) {
    const absent = ids.filter((id) => !present.has(path(id)));
    if (absent.length > 0 && absent.length < ids.length)
      missing(
        'index.html',
        `${absent.length} of ${ids.length} postmortems have no ${name} file, such as ${absent[0]}.`,
      );
  }
  for (const [file, what] of feedFaults(found.listed, lists))
    missing(present.has(file) ? file : 'index.html', what);
  return [...faults, ...searchFaults(present, found, ids)];
}

function searchFaults(
  present: ReadonlySet<string>,
  { results }: Pick<Findings, 'results'>,
  ids: readonly string[],
): Fault[] {
  const found = new Set(results.values());
  const absent = ids.filter((id) => !found.has(`postmortems/${id}/index.html`));
  if (absent.length === 0 && results.size === ids.length) return [];
  const file = present.has('search/index.html') ? 'search/index.html' : 'index.html';
  const what =
    absent.length > 0
      ? `The search index has ${ids.length - absent.length} of ${ids.length} postmortems; ${absent[0]} is not in it.`
      : `The search index has ${results.size} results for ${ids.length} postmortems.`;
  return [{ code: 'site-search', file, offset: 0, what }];
}

/** By list, over all of its pages or parts: the postmortems in it. */
function membersOf({ listed }: Pick<Findings, 'listed'>): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const [file, ids] of listed) {
    const list = listOfPage(file) ?? listOfData(file) ?? file;
    const known = members.get(list) ?? new Set();
    for (const id of ids.split('\n')) known.add(id);
    members.set(list, known);
  }
  return members;
}
