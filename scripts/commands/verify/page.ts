import { type SiteAddress, type Target, targetOf } from './addresses.ts';
import { detached, type Findings } from './findings.ts';
import { hashSource, type Policy, policyFaults, readPolicy, sourcesOf } from './policy.ts';
import { type Attribute, scanTags } from './tags.ts';

/** What the inspection of a file needs to know of the site around it. */
export interface Surroundings {
  address: SiteAddress;
  /** Every file of the site, by its path below the base. */
  files: ReadonlySet<string>;
  /** True for a site that must not hold anything internal. */
  forPublic: boolean;
  /** True where the page of the editor may be. */
  editor: boolean;
  /** Origins of other sites that the search asks for their index. */
  federation: readonly string[];
  /** Ids that must not occur in it. */
  hidden: ReadonlySet<string>;
}

const REFERRING = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);
const SETS = new Set(['srcset', 'imagesrcset']);
const WANTED = new Set([
  ...REFERRING,
  ...SETS,
  ...['id', 'rel', 'style', 'type', 'http-equiv', 'content', 'srcdoc', 'data-internal'],
]);

/** Links that a browser does not follow by itself. */
const UNLOADED = new Set(['alternate', 'canonical', 'next', 'prev', 'author', 'license', 'help']);
/** Elements whose references are fetched only when a reader asks for it. */
const FOLLOWED = new Set(['a', 'area', 'form', 'button']);
const POSTMORTEM = /^postmortems\/([^/]+)\/index\.html$/;
const WITH_WASM = 'search/index.html';
const EDITOR = 'admin/index.html';

/** The list that a page belongs to, such as `causes/config-error` for each of its pages; null for other pages. */
export function listOfPage(path: string): string | null {
  if (/^postmortems\/(?:page\/\d+\/)?index\.html$/.test(path)) return 'postmortems';
  return (
    /^((?:causes|services|years|severities|tags)\/[^/]+)\/(?:page\/\d+\/)?index\.html$/.exec(
      path,
    )?.[1] ?? null
  );
}

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
  const list = listOfPage(path);
  const listed = list === null ? null : new Set<string>();
  const inline: { directive: 'script-src' | 'style-src'; text: string; offset: number }[] = [];
  let policy: Policy | null = null;
  let executable = true;
  let ownScripts = -1;

  const fault = (
    code: 'site-link' | 'site-policy' | 'site-foreign-request' | 'site-internal',
    offset: number,
    what: string,
    url?: string,
  ) => found.faults.push({ code, file: path, offset, what, ...(url === undefined ? {} : { url }) });

  const refer = (url: string, loads: boolean, offset: number) => {
    const key = loads ? `${url} loaded` : url;
    if (seen.has(key)) return;
    seen.add(key);
    const target = targetOf(url, path, around.address);
    const wrong = faultOf(target, url, loads, around.files);
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
      if (name === 'script' && value('src') !== undefined) ownScripts = offset;
      if (name === 'meta') {
        const kind = value('http-equiv')?.toLowerCase();
        if (kind === 'content-security-policy') policy = readPolicy(value('content') ?? '');
        const to = kind === 'refresh' && /url=(.*)$/i.exec(value('content') ?? '')?.[1];
        if (to) refer(to, false, offset);
      }
      for (const attribute of attributes) {
        if (attribute.name === 'id') ids.add(attribute.value);
        else if (
          attribute.name === 'style' ||
          attribute.name === 'srcdoc' ||
          attribute.name.startsWith('on')
        )
          fault(
            'site-policy',
            offset,
            `The page has the attribute \`${attribute.name}\` on <${name}>, which no hash allows.`,
          );
        else if (attribute.name === 'data-internal' && around.forPublic)
          fault('site-internal', offset, 'The page has a passage that is marked as internal.');
        else for (const url of urlsOf(attribute)) refer(url, loads(name, value('rel')), offset);
      }
    },
    raw(name, text, offset) {
      if (text === '' || (name === 'script' && !executable)) return;
      inline.push({ directive: name === 'script' ? 'script-src' : 'style-src', text, offset });
    },
  });

  for (const [fragment, offset, url] of own)
    if (!ids.has(fragment))
      fault('site-link', offset, `The page links to ${url}, and has no such place.`, url);
  found.ids.set(path, detached([...ids].join('\n')));
  if (listed) found.listed.set(path, detached([...listed].join('\n')));
  if (!/<\/html>\s*$/.test(html.slice(-20)))
    found.faults.push({
      code: 'site-damaged',
      file: path,
      offset: 0,
      what: 'The page is not whole.',
    });
  if (policy === null)
    return void fault('site-policy', 0, 'The page has no content security policy.');
  const asked = path === WITH_WASM ? around.federation : [];
  for (const what of policyFaults(policy, around.editor && path === EDITOR, asked))
    fault('site-policy', 0, what);
  const scripts = sourcesOf(policy, 'script-src');
  if (ownScripts >= 0 && !scripts.has("'self'"))
    fault(
      'site-policy',
      ownScripts,
      "The page loads a script, and its policy has no `'self'` for scripts.",
    );
  if (scripts.has("'wasm-unsafe-eval'") && path !== WITH_WASM)
    fault(
      'site-policy',
      0,
      "The policy allows `'wasm-unsafe-eval'`, which the search page alone needs.",
    );
  for (const { directive, text, offset } of inline)
    if (!sourcesOf(policy, directive).has(hashSource(text)))
      fault(
        'site-policy',
        offset,
        `The page has an inline ${directive === 'script-src' ? 'script' : 'style'}, and its policy does not hold its hash, ${hashSource(text)}.`,
      );
}

function faultOf(
  target: Target,
  url: string,
  loaded: boolean,
  files: ReadonlySet<string>,
): { code: 'site-link' | 'site-policy' | 'site-foreign-request'; what: string } | null {
  switch (target.kind) {
    case 'inside':
      return files.has(target.file)
        ? null
        : {
            code: 'site-link',
            what: `The page refers to ${url}, and the site has no ${target.file}.`,
          };
    case 'outside':
      return { code: 'site-link', what: `The page refers to ${url}, which is outside the site.` };
    case 'foreign':
      return loaded
        ? { code: 'site-foreign-request', what: `The page makes the browser fetch ${url}.` }
        : null;
    case 'code':
      return { code: 'site-policy', what: `The page has an address that runs code: ${url}.` };
    case 'other':
      return null;
  }
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

function urlsOf({ name, value }: Attribute): string[] {
  if (REFERRING.has(name)) return [value];
  if (!SETS.has(name)) return [];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function loads(element: string, rel: string | undefined): boolean {
  if (FOLLOWED.has(element)) return false;
  return element !== 'link' || !(rel ?? '').split(/\s+/).some((word) => UNLOADED.has(word));
}

/** A script of another type is data, which no policy restricts. */
const isExecutable = (type: string | undefined): boolean =>
  type === undefined ||
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(
    type.trim(),
  );
