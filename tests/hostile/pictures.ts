import { type Bait, DAY, type HostileCase, withBody } from './case.ts';

/** The smallest picture: one pixel, as PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HTML = '<!doctype html><script>alert(1)</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** Pictures that are something else, lie elsewhere, or carry more than a picture. */
export function pictureCases({ canary }: Bait): HostileCase[] {
  const picture = (name: string, file: string, bytes: string | Uint8Array): HostileCase => {
    const id = `${DAY}-${name}`;
    const given = withBody('image')([name, `![A picture](./${id}/${file})`]);
    return { ...given, files: { ...given.files, [`postmortems/${id}/${file}`]: bytes } };
  };
  const linked = withBody('image')(['picture-link', `![A picture](./${DAY}-picture-link/a.png)`]);
  return [
    picture('picture-svg', 'a.svg', SVG),
    picture('picture-svg-as-png', 'a.png', SVG),
    picture('picture-html-as-png', 'a.png', HTML),
    picture('picture-png-as-jpg', 'a.jpg', PIXEL),
    picture('picture-cut-short', 'a.png', PIXEL.subarray(0, 10)),
    picture('picture-empty', 'a.png', ''),
    // A true picture with a page behind it: it is sent as a picture, and nothing guesses at its type.
    picture('picture-polyglot', 'a.png', Buffer.concat([PIXEL, Buffer.from(HTML)])),
    picture('picture-name', "a'onerror='alert(1).png", PIXEL),
    { ...linked, symlinks: { [`postmortems/${DAY}-picture-link/a.png`]: canary } },
  ];
}
