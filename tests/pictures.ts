import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { projectRoot } from '../scripts/toolchain.ts';

/** Pictures of pages: taken so that the same page always gives the same one, and held against approved ones. */

/** Where pictures of this run go that somebody may want to look at; `npm test` in CI keeps the folder. */
export const picturesFolder = join(projectRoot, 'test-results');

/** True where the pictures that are taken become the approved ones: `npm test -- --approve`. */
export const isApproving = process.env.CAUSEBOOK_APPROVE === '1';

/** Further down a page is more of the same, and pictures of it would weigh on every clone. */
const TALLEST = 2_000;

/** A picture of a page from its top, as long as the page is or `TALLEST`, once its fonts are there and nothing moves. */
export async function pictureOf(page: Page, tallest: number = TALLEST): Promise<Buffer> {
  const height = await page.evaluate(async () => {
    await document.fonts.ready;
    // What is focused has a ring and a caret, and who is first to be ready decides whether it is.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  const width = page.viewportSize()?.width ?? 0;
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
}

/**
 * Holds a picture against the approved one of this name, and says in one sentence what is wrong; null where they are
 * alike. At a difference both and what differs are written below `test-results/`. When approving, it is the approved one from now on.
 *
 * @param most how many pixels may differ: letters that overlap by half a pixel are drawn in one of two ways.
 */
export function compareWithApproved(
  name: string,
  picture: Buffer,
  folder: string,
  most: number,
): string | null {
  const file = join(folder, `${name}.png`);
  const difference = existsSync(file)
    ? differenceOf(readFileSync(file), picture, most)
    : { what: 'has no approved picture', pixels: null };
  if (difference === null) return null;
  if (isApproving) {
    write(file, picture);
    return null;
  }
  const results = join(picturesFolder, 'different');
  write(join(results, `${name}.actual.png`), picture);
  if (existsSync(file)) write(join(results, `${name}.approved.png`), readFileSync(file));
  if (difference.pixels) write(join(results, `${name}.difference.png`), difference.pixels);
  return `${name} ${difference.what}. ${HOW_TO_APPROVE}`;
}

interface Difference {
  /** What follows the name of the picture in a sentence. */
  what: string;
  /** A picture with what differs in red, where both are of one size. */
  pixels: Buffer | null;
}

function differenceOf(approved: Buffer, picture: Buffer, most: number): Difference | null {
  const before = PNG.sync.read(approved);
  const { data, width, height } = PNG.sync.read(picture);
  if (before.width !== width || before.height !== height) {
    const what = `is ${width} × ${height} pixels, and approved are ${before.width} × ${before.height}`;
    return { what, pixels: null };
  }
  const red = new PNG({ width, height });
  const count = pixelmatch(before.data, data, red.data, width, height, { threshold: 0.1 });
  if (count <= most) return null;
  const what = `differs in ${count} pixels from the approved picture`;
  return { what, pixels: PNG.sync.write(red) };
}

const HOW_TO_APPROVE =
  'Look at test-results/different/; if it is meant to look so, run: npm run test:site -- pictures --approve';

/** Writes a picture, with the folders that it needs. */
export function write(file: string, picture: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
}
