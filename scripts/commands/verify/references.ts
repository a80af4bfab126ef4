import type { Target } from './addresses.ts';
import type { Fault } from './findings.ts';
import type { Attribute } from './tags.ts';

const SETS = new Set(['srcset', 'imagesrcset']);

/** Attributes that hold addresses. */
export const REFERRING: ReadonlySet<string> = new Set([
  ...['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'],
  ...SETS,
]);

/** Links that a browser does not follow by itself. */
const UNLOADED = new Set(['alternate', 'canonical', 'next', 'prev', 'author', 'license', 'help']);
/** Elements whose references are fetched only when a reader asks for it. */
const FOLLOWED = new Set(['a', 'area', 'form', 'button']);

/** The addresses in an attribute; none where it holds something else. */
export function urlsOf({ name, value }: Attribute): string[] {
  if (!REFERRING.has(name)) return [];
  if (!SETS.has(name)) return [value];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** Whether a browser fetches what an element refers to, without being asked by a reader. */
export function loads(element: string, rel: string | undefined): boolean {
  if (FOLLOWED.has(element)) return false;
  return element !== 'link' || !(rel ?? '').split(/\s+/).some((word) => UNLOADED.has(word));
}

/** What is wrong with a reference of a page that a browser follows by itself, or not; null for a sound one. */
export function referenceFault(
  target: Target,
  url: string,
  isLoaded: boolean,
  files: Pick<ReadonlySet<string>, 'has'>,
): Pick<Fault, 'code' | 'what'> | null {
  switch (target.kind) {
    case 'inside':
      if (files.has(target.file)) return null;
      return {
        code: 'site-link',
        what: `The page refers to ${url}, and the site has no ${target.file}.`,
      };
    case 'outside':
      return { code: 'site-link', what: `The page refers to ${url}, which is outside the site.` };
    case 'foreign':
      if (!isLoaded) return null;
      return { code: 'site-foreign-request', what: `The page makes the browser fetch ${url}.` };
    case 'code':
      return { code: 'site-policy', what: `The page has an address that runs code: ${url}.` };
    case 'other':
      return null;
  }
}
