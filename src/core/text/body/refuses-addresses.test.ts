import { expect, test } from 'vitest';
import { renderSample } from './sample.ts';

// A body begins on line 10 of its file here. Every message is shown whole, as a reporter says it.

const said = (source: string) => renderSample(source).said;

test('a scheme that runs code', () => {
  expect(said('See [this](javascript:alert(1)).')).toEqual([
    '10:5 error body-url-scheme: The address `javascript:alert(1)` has a scheme that is not allowed. Some schemes run code when a reader follows the link. Use http, https, mailto or a relative address; a relative one with a colon in it begins with `./`.',
  ]);
});

test('a scheme behind a reference', () => {
  expect(said('[a][b]\n\n[b]: vbscript:x')).toEqual([
    '10:1 error body-url-scheme: The address `vbscript:x` has a scheme that is not allowed. Some schemes run code when a reader follows the link. Use http, https, mailto or a relative address; a relative one with a colon in it begins with `./`.',
  ]);
});

test('an address without a scheme', () => {
  expect(said('[a](//example.com/x)')).toEqual([
    '10:1 error body-url-scheme: The address `//example.com/x` leads to another site without a scheme. Some schemes run code when a reader follows the link. Write it with its scheme: `https://example.com/x`.',
  ]);
});

test('an address without a host', () => {
  expect(said('[a](https:///x)')).toEqual([
    '10:1 error body-url-scheme: The address `https:///x` cannot be read as one. Some schemes run code when a reader follows the link. Use http, https, mailto or a relative address.',
  ]);
});

test('a link that leads nowhere', () => {
  expect(said('[a](./nothing.txt)')).toEqual([
    '10:1 error link-missing: There is no page `./nothing.txt`. A reader who follows it lands on an error page. Link to a file.',
  ]);
});

test('an image of another site', () => {
  expect(said('![Errors](https://example.com/errors.png)')).toEqual([
    '10:1 error body-remote-image: The image `https://example.com/errors.png` is on another site. It would tell that site who reads what, and be gone when that site is. Save it into the folder that is named like the postmortem, beside it.',
  ]);
});

test('an image of another site without a scheme', () => {
  expect(said('![Errors](//example.com/errors.png)')).toEqual([
    '10:1 error body-remote-image: The image `//example.com/errors.png` is on another site. It would tell that site who reads what, and be gone when that site is. Save it into the folder that is named like the postmortem, beside it.',
  ]);
});

test('an image in the text', () => {
  expect(said('![Errors](data:image/png;base64,AAAA)')).toEqual([
    '10:1 error body-url-scheme: The image `data:image/png;base64,AAAA` has a scheme that is not allowed. Some schemes run code when a reader follows the link. Save it into the folder that is named like the postmortem, beside it, and write its path from there: `./2024-06-02-api-outage/errors.png`.',
  ]);
});

test('an image that is missing', () => {
  expect(said('![Errors](./errors.gif)')).toEqual([
    '10:1 error image-missing: There is no image `./errors.gif`. Readers would see a gap where the picture should be. Put it there.',
  ]);
});

test('an image without alternative text', () => {
  expect(said('![](./errors.png)')).toEqual([
    '10:1 warning body-image-alt: An image has no alternative text. Who cannot see the image, and the search, have nothing instead. Say between the brackets what the image shows.',
  ]);
});

const INTO_ITS_FOLDER =
  'Save it into the folder that is named like the postmortem, beside it, and write its path from there: `./2024-06-02-api-outage/errors.png`.';

test.each(['C:\\Users\\me\\errors.png', 'file:///home/me/errors.png'])(
  'an image that is named by its place on a machine: %s',
  (path) =>
    expect(said(`![Errors](${path})`)).toEqual([
      `10:1 error image-outside: The image \`${path}\` is named by its place on one machine. A body may show what was put beside it and nothing else of the machine that builds the site. ${INTO_ITS_FOLDER}`,
    ]),
);

test('an image within the text itself', () => {
  expect(said('![Errors](data:image/png;base64,iVBORw0KGgo=)')).toEqual([
    `10:1 error body-url-scheme: The image \`data:image/png;base64,iVBORw0KGgo=\` has a scheme that is not allowed. Some schemes run code when a reader follows the link. ${INTO_ITS_FOLDER}`,
  ]);
});

test('an image with spaces in its path, which Markdown takes for text', () => {
  expect(
    said('See ![the errors](./a/Screenshot 2024-06-02 at 14.05.png) and `![a](b c.png)`.'),
  ).toEqual([
    '10:5 error image-missing: The image `./a/Screenshot 2024-06-02 at 14.05.png` is not shown, since its path ends at the first space. Readers would see a gap where the picture should be. Rename the file so that its name has no spaces, or write them as `%20`: `![the errors](./a/Screenshot%202024-06-02%20at%2014.05.png)`.',
  ]);
});
