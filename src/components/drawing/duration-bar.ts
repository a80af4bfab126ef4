import { logShare } from '../../core/drawing/log-share.ts';
import { writeDuration } from '../../core/time/duration.ts';
import { type Markup, markup } from '../markup.ts';

/**
 * A duration in figures, with a bar for it on a log scale that all the rows of a list share: `minutes` is null where it
 * is not recorded, `longest` is the end of the scale.
 */
export function durationBar(minutes: number | null, longest: number): Markup {
  const width = minutes === null ? 0 : Math.round(logShare(minutes, longest) * 10_000) / 100;
  const length =
    width > 0
      ? markup`<rect class="duration-length" y="1" width="${width}%" height="6"></rect>`
      : undefined;
  const track = markup`<line class="duration-track" x1="0" x2="100%" y1="7.5" y2="7.5"></line>`;
  const figure = minutes === null ? 'not recorded' : writeDuration(minutes);
  return markup`<span class="duration-bar"><svg width="100%" height="8" aria-hidden="true">${track}${length}</svg><span class="duration-figure">${figure}</span></span>`;
}
