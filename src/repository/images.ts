import { hash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Refusal } from '../core/text/body/body.ts';
import type { ImageAsset } from '../core/text/body/component.ts';
import { stampOf } from './files.ts';

/** A picture that a postmortem shows: where it lies and under which name it is published. */
export interface PublishedImage {
  path: string;
  /** `images/<id>/<name>.<hash>.<ext>`, below the site's base. */
  address: string;
}

const KINDS: Record<string, readonly string[]> = {
  png: ['.png'],
  jpg: ['.jpg', '.jpeg'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
};

/** A picture that may be shown. */
export interface ResolvedImage {
  asset: ImageAsset;
  image: PublishedImage;
  /** Of its file, from before it was read: what is written meanwhile has another one. */
  stamp: string;
}

/**
 * Finds a picture that a body names, beside its file in the folder of its id. Whatever lies elsewhere, is a link
 * that leads elsewhere, or is not the kind of image that its name says is refused: a browser must never be handed
 * a file of the machine, or a script under the name of a picture.
 */
export function resolveImage(
  postmortem: { id: string; path: string },
  src: string,
  publicPath: (address: string) => string,
): ResolvedImage | Refusal {
  const folder = join(dirname(postmortem.path), postmortem.id);
  const path = resolve(dirname(postmortem.path), decodePath(src));
  const inside = (candidate: string, root: string) => candidate.startsWith(root + sep);
  // A path that ends in no plain name, such as `..`, gives no name to keep.
  const name = basename(path.replaceAll('\\', '/'));
  const own = /^[\w-]+\.\w+$/.test(name) ? name : 'name.png';
  const example = `./${postmortem.id}/${own}`;
  if (!inside(path, folder)) {
    return refuse(
      'image-outside',
      `The image \`${decodePath(src)}\` is not in the folder ${postmortem.id}.`,
      `Put it there and write \`${example}\`.`,
    );
  }
  const found = findExactly(path);
  if (found === null)
    return refuse(
      'image-missing',
      `The image \`${src}\` does not exist.`,
      `Put it beside the postmortem and write \`${example}\`.`,
    );
  if (found !== basename(path))
    return refuse(
      'image-case',
      `The image \`${src}\` is named \`${found}\`.`,
      `Write \`${src.slice(0, src.lastIndexOf('/') + 1)}${found}\`.`,
    );
  // The folder itself may be a link too.
  const real = join(realpathSync(dirname(postmortem.path)), postmortem.id);
  if (!inside(realpathSync(path), real)) {
    return refuse(
      'image-outside',
      `The image \`${src}\` is a link that leads out of its folder.`,
      'Copy the file itself into the folder.',
    );
  }
  const stamp = stampOf(statSync(path));
  const bytes = readFileSync(path);
  const size = measure(bytes);
  const extension = extname(path).toLowerCase();
  if (size === null || !KINDS[size.type]?.includes(extension)) {
    const is = size === null ? 'no image that a page may show' : `a ${size.type} image`;
    return refuse(
      'image-kind',
      `\`${src}\` is ${is}.`,
      'Export it as PNG, JPEG, GIF, WebP or AVIF, with the extension that fits.',
    );
  }
  const digest = hash('sha256', bytes).slice(0, 10);
  const slug = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const address = `images/${postmortem.id}/${slug || 'image'}.${digest}${extension}`;
  return {
    asset: { src: publicPath(address), width: size.width, height: size.height },
    image: { path, address },
    stamp,
  };
}

function measure(bytes: Uint8Array): { type: string; width: number; height: number } | null {
  try {
    const { type, width, height } = imageSize(bytes);
    return type === undefined ? null : { type, width, height };
  } catch {
    return null;
  }
}

/** The name on disk that equals the path's, exactly or but for case; null where there is no such file. */
function findExactly(path: string): string | null {
  const wanted = basename(path);
  let names: string[];
  try {
    names = readdirSync(dirname(path)).filter(
      (name) => name.toLowerCase() === wanted.toLowerCase(),
    );
  } catch {
    return null;
  }
  const name = names.includes(wanted) ? wanted : names[0];
  return name !== undefined && isFile(join(dirname(path), name)) ? name : null;
}

/** A link that leads nowhere, or to itself, is none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function decodePath(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

const refuse = (code: Refusal['code'], problem: string, help: string): Refusal => ({
  code,
  problem,
  help,
});
