import type { Element, ElementContent } from 'hast';
import { addressFault, isAbsolute } from './address.ts';
import type { ImageAsset } from './component.ts';
import { element } from './element.ts';
import { unmaskAddress, unmaskProse } from './mask.ts';
import { quoted, refuseAddress } from './refuse-address.ts';
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
    refuseAddress(walk, fault, src, offset);
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
