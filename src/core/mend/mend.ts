import { readSource } from '../text/frontmatter.ts';
import { normalTimes } from './normal-form.ts';
import { orderFields } from './order-fields.ts';
import { trimLines } from './trim-lines.ts';

/**
 * Mends what is safe in a postmortem's text: space at the ends of lines of the frontmatter, the normal form of
 * times and durations, and the order of the fields. Comments stay with the field that they stand above; the body
 * is not touched. A text whose frontmatter cannot be read is given back as it is, and so is any step that would
 * change what the fields say.
 */
export function mendPostmortem(text: string): string {
  return [trimLines, normalTimes, orderFields].reduce((mended, step) => {
    const source = readSource('', mended);
    return source.yaml.value === undefined ? mended : step(mended, source);
  }, text);
}
