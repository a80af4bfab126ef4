import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CAUSE_COLOURS, causeLook } from './cause-hue.ts';
import { contrast, distance, SIGHTS } from './colour-sight.fixture.ts';
import { CAUSE_SHAPES } from './shapes.ts';

const css = readFileSync(new URL('../../styles/drawing/colours.css', import.meta.url), 'utf8');

/** Every `--name: light-dark(#light, #dark)` of the style sheet. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

// --surface of styles/tokens.css in sRGB: the least light of the papers, and the least dark of the grounds.
const themes = { light: '#f4f2ed', dark: '#1f1d1a' } as const;

/** Oklab distances at which two marks side by side are told apart at a glance; 0.02 is just noticeable. */
const APART = 0.08;

const palette = Array.from({ length: CAUSE_COLOURS }, (_, index) => {
  const colour = colours.get(`cause-${index}`);
  if (colour === undefined) throw new Error(`styles/drawing/colours.css has no --cause-${index}.`);
  return colour;
});

describe.each(Object.keys(themes) as (keyof typeof themes)[])('the causes in %s', (theme) => {
  const hexes = palette.map((colour) => colour[theme]);

  test.each(Object.entries(SIGHTS))('neighbours stay apart with %s sight', (_, sight) => {
    for (const [index, hex] of hexes.entries()) {
      for (const step of [1, 2]) {
        const neighbour = hexes[(index + step) % hexes.length] ?? '';
        expect(distance(hex, neighbour, sight), `${index} and ${index + step}`).toBeGreaterThan(
          APART,
        );
      }
    }
  });

  test('each stands out from the paper, three to one', () => {
    for (const hex of hexes) expect(contrast(hex, themes[theme])).toBeGreaterThan(3);
  });

  test('so do the phases, the hatching apart', () => {
    for (const name of ['undetected', 'responding', 'repairing']) {
      expect(contrast(colours.get(`phase-${name}`)?.[theme] ?? '', themes[theme])).toBeGreaterThan(
        3,
      );
    }
  });
});

describe('a cause', () => {
  const causes = Array.from({ length: 18 }, (_, index) => ({ id: `cause-${index}` }));

  test('has its colour and shape by its place in the list, whatever else is asked for', () => {
    expect(causeLook('cause-3', causes)).toEqual({ className: 'cause-3', shape: CAUSE_SHAPES[3] });
  });

  test('keeps them when another is added at the end', () => {
    expect(causeLook('cause-3', causes.slice(0, 5))).toEqual(causeLook('cause-3', causes));
  });

  test('has a shape that no other of the first sixteen has', () => {
    expect(new Set(causes.slice(0, 16).map(({ id }) => causeLook(id, causes).shape)).size).toBe(16);
  });

  test('begins again with the seventeenth', () => {
    expect(causeLook('cause-16', causes)).toEqual(causeLook('cause-0', causes));
  });

  test('that the list does not know is neutral', () => {
    expect(causeLook('meteorite', causes).className).toBe('cause-none');
  });
});
