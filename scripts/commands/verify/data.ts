import { gunzipSync } from 'node:zlib';
import { addressesIn, targetOf } from './addresses.ts';
import { detached, type Findings } from './findings.ts';
import { idsListed } from './lists.ts';
import type { Surroundings } from './page.ts';

/** Looks at a file that is no page: it must be whole, and the addresses in it must lead somewhere. */
export function inspectData(
  path: string,
  text: string,
  around: Surroundings,
  found: Findings,
): void {
  if (path.endsWith('.css')) {
    inspectStyles(path, text, around, found);
    return;
  }
  const broken = /\.(?:json|webmanifest)$/.test(path)
    ? !isJson(text)
    : /\.(?:xml|atom|rss)$/.test(path) && !isClosed(text);
  if (broken)
    found.faults.push({
      code: 'site-damaged',
      file: path,
      offset: 0,
      what: 'The file is not whole.',
    });
  const whole = path.endsWith('.ics') ? text.replace(/\r?\n[ \t]/g, '') : text;
  for (const [url, offset] of addressesIn(whole, around.address)) {
    const target = targetOf(url, path, around.address);
    if (target.kind === 'inside' && !around.files.has(target.file)) {
      const what = `The file refers to ${url}, and the site has no ${target.file}.`;
      found.faults.push({ code: 'site-link', file: path, offset, what, url });
    }
  }
  const ids = idsListed(path, text);
  if (ids !== null) found.listed.set(path, detached(ids.join('\n')));
}

/** A fragment of Pagefind's index is a result: what a search shows and where it leads. Its text, for a later look. */
export function inspectResult(
  path: string,
  bytes: Buffer,
  around: Surroundings,
  found: Findings,
): string {
  try {
    const text = gunzipSync(bytes).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const file = `${url.replace(/^\//, '')}index.html`;
    if (around.files.has(file)) found.results.set(path, file);
    else {
      const what = `A search result leads to ${url}, and the site has no ${file}.`;
      found.faults.push({ code: 'site-search', file: path, offset: 0, what });
    }
    return text;
  } catch {
    found.faults.push({
      code: 'site-damaged',
      file: path,
      offset: 0,
      what: 'The search result is not whole.',
    });
    return '';
  }
}

function inspectStyles(path: string, text: string, around: Surroundings, found: Findings): void {
  for (const match of text.matchAll(
    /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g,
  )) {
    const url = match[1] ?? match[2] ?? '';
    const target = targetOf(url, path, around.address);
    const at = { file: path, offset: match.index, url };
    if (target.kind === 'foreign')
      found.faults.push({
        code: 'site-foreign-request',
        ...at,
        what: `The style sheet makes the browser fetch ${url}.`,
      });
    if (target.kind === 'outside' || (target.kind === 'inside' && !around.files.has(target.file)))
      found.faults.push({
        code: 'site-link',
        ...at,
        what: `The style sheet refers to ${url}, which the site does not have.`,
      });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** XML that its generator wrote to the end closes the element that it began with. */
function isClosed(text: string): boolean {
  const root = /<([A-Za-z][\w:.-]*)[\s>/]/.exec(text)?.[1];
  return root !== undefined && text.trimEnd().endsWith(`</${root}>`);
}
