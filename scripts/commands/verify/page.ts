import { type SiteAddress, targetOf } from './addresses.ts';
import { detached, type Fault, type Findings } from './findings.ts';
import { listOfPage } from './lists.ts';
import { type Governed, policyFaults, readPolicy } from './policy.ts';
import { loads, REFERRING, referenceFault, urlsOf } from './references.ts';
import { scanTags } from './tags.ts';

/** What the inspection of a file needs to know of the site around it. */
export interface Surroundings {
  address: SiteAddress;
  /** Every file of the site, by its path below the base. */
  files: Pick<ReadonlySet<string>, 'has'>;
  /** True for a site that must not hold anything internal. */
  forPublic: boolean;
  /** True where the page of the editor may be. */
  editor: boolean;
  /** Origins of other sites that the search asks for their index. */
  federation: readonly string[];
  /** Ids that must not occur in it. */
  hidden: ReadonlySet<string>;
}

const WANTED = new Set([
  ...REFERRING,
  ...['id', 'rel', 'style', 'type', 'http-equiv', 'content', 'srcdoc', 'data-internal'],
]);

const POSTMORTEM = /^postmortems\/([^/]+)\/index\.html$/;

/** Looks at one page: its references, its ids, its policy and what the policy must name. */
export function inspectPage(
  path: string,
  html: string,
  around: Surroundings,
  found: Findings,
): void {
  const ids = new Set<string>();
  const own: [fragment: string, offset: number, url: string][] = [];
  const seen = new Set<string>();
  const listed = listOfPage(path) === null ? null : new Set<string>();
  const governed: Governed = { policy: null, inline: [], script: null };
  let executable = true;

  const fault = (code: Fault['code'], offset: number, what: string, url?: string) =>
    found.faults.push({ code, file: path, offset, what, ...(url === undefined ? {} : { url }) });

  const refer = (url: string, isLoaded: boolean, offset: number) => {
    const key = isLoaded ? `${url} loaded` : url;
    if (seen.has(key)) return;
    seen.add(key);
    const target = targetOf(url, path, around.address);
    const wrong = referenceFault(target, url, isLoaded, around.files);
    if (wrong) fault(wrong.code, offset, wrong.what, url);
    else if (target.kind === 'inside') {
      const postmortem = listed && POSTMORTEM.exec(target.file)?.[1];
      if (postmortem) listed?.add(postmortem);
      if (target.fragment === '' || !target.file.endsWith('.html')) return;
      if (target.file === path) own.push([target.fragment, offset, url]);
      else referTo(found, target, path, offset, url);
    }
  };

  scanTags(html, WANTED, {
    tag(name, attributes, offset) {
      const value = (wanted: string) =>
        attributes.find((attribute) => attribute.name === wanted)?.value;
      executable = isExecutable(value('type'));
      if (name === 'script' && value('src') !== undefined) governed.script = offset;
      if (name === 'meta') {
        const kind = value('http-equiv')?.toLowerCase();
        const content = value('content') ?? '';
        if (kind === 'content-security-policy') governed.policy = readPolicy(content);
        const to = kind === 'refresh' && /url=(.*)$/i.exec(content)?.[1];
        if (to) refer(to, false, offset);
      }
      for (const attribute of attributes) {
        const { name: called } = attribute;
        if (called === 'id') ids.add(attribute.value);
        else if (called === 'style' || called === 'srcdoc' || called.startsWith('on')) {
          const what = `The page has the attribute \`${called}\` on <${name}>, which no hash allows.`;
          fault('site-policy', offset, what);
        } else if (called === 'data-internal' && around.forPublic)
          fault('site-internal', offset, 'The page has a passage that is marked as internal.');
        else for (const url of urlsOf(attribute)) refer(url, loads(name, value('rel')), offset);
      }
    },
    raw(name, text, offset) {
      if (text === '' || (name === 'script' && !executable)) return;
      const directive = name === 'script' ? 'script-src' : 'style-src';
      governed.inline.push({ directive, text, offset });
    },
  });

  for (const [fragment, offset, url] of own)
    if (!ids.has(fragment))
      fault('site-link', offset, `The page links to ${url}, and has no such place.`, url);
  found.ids.set(path, detached([...ids].join('\n')));
  if (listed) found.listed.set(path, detached([...listed].join('\n')));
  if (!/<\/html>\s*$/.test(html.slice(-20))) fault('site-damaged', 0, 'The page is not whole.');
  for (const [offset, what] of policyFaults(path, governed, around))
    fault('site-policy', offset, what);
}

function referTo(
  found: Findings,
  target: { file: string; fragment: string },
  from: string,
  offset: number,
  url: string,
): void {
  const place = `${target.file}#${target.fragment}`;
  if (!found.places.has(place))
    found.places.set(detached(place), { from, offset, url: detached(url) });
}

/** A script of another type is data, which no policy restricts. */
const isExecutable = (type: string | undefined): boolean =>
  type === undefined ||
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(
    type.trim(),
  );
