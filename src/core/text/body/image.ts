import type { Element, ElementContent } from 'hast';
import { addressFault, isAbsolute } from './address.ts';
import type { ImageAsset } from './component.ts';
import { element } from './element.ts';
import { unmaskAddress, unmaskProse } from './mask.ts';
import { quoted } from './refuse-address.ts';
import { literalText, startOf, titleOf, type Walk } from './walk.ts';

/** Judges the path of a picture and has it resolved; a fault is reported at `offset`. */
export function resolvedImage(walk: Walk, src: string, offset: number): ImageAsset | undefined {
  const fault = addressFault(src);
  if (fault === 'protocol-relative' || isAbsolute(src)) {
    walk.findings.report(
      'body-remote-image',
      offset,
      `The image ${quoted(src)} is on another site.`,
    );
    return undefined;
  }
  if (fault !== undefined) {
    // A web address, which is the advice for a link, would be refused as well.
    if (ON_A_MACHINE.test(src)) {
      const what = `The image ${quoted(decoded(src))} is named by its place on one machine.`;
      walk.findings.report('image-outside', offset, what, SAVE_IT);
    } else {
      const what = `The image ${quoted(src)} has a scheme that is not allowed.`;
      walk.findings.report('body-url-scheme', offset, what, SAVE_IT);
    }
    return undefined;
  }
  const found = walk.context.resolveImage(src);
  if ('code' in found) {
    walk.findings.report(found.code, offset, found.problem, found.help);
    return undefined;
  }
  walk.images.add(src);
  return found;
}

/** A drive of Windows, or a file address. */
const ON_A_MACHINE = /^(?:[a-z]|file):/i;

const SAVE_IT =
  'Save it into the folder that is named like the postmortem, beside it, and write its path from there: `./2024-06-02-api-outage/errors.png`.';

/** The parser encodes a backslash, which the author is to recognize. */
const decoded = (src: string): string => src.replaceAll(/%5c/gi, '\\');

// What is longer is none: a body of open brackets would else be looked through for each of them.
const LIKE_AN_IMAGE = /(?<!\\)!\[([^\]\n]{0,200})\]\(([^()<>\n"]{1,300})\)/g;
const WITH_SPACES = /\S \S.*\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Markdown ends an address at a space: what is meant as a picture would stand on the page as it is written. */
export function refuseSpacedImages(walk: Walk, start: number, end: number): void {
  const text = walk.source.slice(start, end);
  if (!text.includes('![')) return;
  for (const { index, 1: alt = '', 2: path = '' } of text.matchAll(LIKE_AN_IMAGE)) {
    if (!WITH_SPACES.test(path)) continue;
    walk.findings.report(
      'image-missing',
      start + index,
      `The image ${quoted(path)} is not shown, since its path ends at the first space.`,
      `Rename the file so that its name has no spaces, or write them as \`%20\`: \`![${alt}](${path.trim().replaceAll(' ', '%20')})\`.`,
    );
  }
}

/** A picture of Markdown; its size is known, so that nothing moves when it loads. */
export function image(walk: Walk, node: Element): ElementContent[] {
  const alt = literalText(walk, unmaskProse(String(node.properties['alt'] ?? '')), startOf(node));
  const src = unmaskAddress(String(node.properties['src'] ?? ''));
  if (alt.trim() === '') walk.findings.report('body-image-alt', startOf(node));
  const asset = resolvedImage(walk, src, startOf(node));
  if (asset === undefined) return [];
  const { width, height } = asset;
  return [
    element('img', {
      src: asset.src,
      alt,
      title: titleOf(walk, node),
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
    }),
  ];
}
