import { describe, expect, test } from 'vitest';
import { addressFault } from './address.ts';
import { renderSample } from './sample.ts';

describe('addresses that a reader may follow', () => {
  test.each([
    'https://example.com',
    'HTTPS://example.com/a?b=c:d#e',
    'http://127.0.0.1:8080/x',
    'http://[::1]/',
    'mailto:ada@example.com?subject=a:b',
    './2024-06-02-a.mdx',
    '../causes/config-error/',
    '/postmortems/',
    '#impact',
    '?page=2',
    'a/b:c',
    './10:30.png',
    'r%C3%A9sum%C3%A9.png',
    '',
  ])('%s', (address) => {
    expect(addressFault(address)).toBeUndefined();
  });
});

describe('addresses that no reader may follow', () => {
  test.each([
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    [' javascript:alert(1)', 'scheme'],
    ['\u0001javascript:alert(1)', 'scheme'],
    ['java\tscript:alert(1)', 'scheme'],
    ['java\nscript:alert(1)', 'scheme'],
    ['java\u0000script:alert(1)', 'scheme'],
    ['java%09script:alert(1)', 'scheme'],
    ['%20javascript:alert(1)', 'scheme'],
    ['\u200Bjavascript:alert(1)', 'scheme'],
    ['%E2%80%8Bjavascript:alert(1)', 'scheme'],
    ['%EF%BF%BDjavascript:alert(1)', 'scheme'],
    ['\uFEFFjavascript:alert(1)', 'scheme'],
    ['javascript&colon;alert(1)', 'scheme'],
    ['javascript%3Aalert(1)', 'scheme'],
    ['java%5Cscript:alert(1)', 'scheme'],
    ['view-source:javascript:alert(1)', 'scheme'],
    ['feed:javascript:alert(1)', 'scheme'],
    ['vbscript:msgbox(1)', 'scheme'],
    ['livescript:x', 'scheme'],
    ['mocha:x', 'scheme'],
    ['data:text/html,<script>alert(1)</script>', 'scheme'],
    ['data:image/svg+xml;base64,AAAA', 'scheme'],
    ['blob:https://example.com/1', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.com', 'scheme'],
    ['intent://x#Intent;end', 'scheme'],
    ['ms-msdt:/id', 'scheme'],
    ['tel:112', 'scheme'],
    ['h\tttps://example.com', 'scheme'],
    [':x', 'scheme'],
    ['//example.com', 'protocol-relative'],
    ['\\\\example.com', 'protocol-relative'],
    ['/\\example.com', 'protocol-relative'],
    ['/\t/example.com', 'protocol-relative'],
    [' //example.com', 'protocol-relative'],
    ['%5C%5Cexample.com', 'protocol-relative'],
    ['/%5Cexample.com', 'protocol-relative'],
    ['https:', 'unreadable'],
    ['https:example.com', 'unreadable'],
    ['https:///example.com', 'unreadable'],
    ['https:/\\example.com', 'unreadable'],
    ['https://[', 'unreadable'],
    ['\u0000', 'unreadable'],
  ])('%j', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });
});

test.each([
  '[a](javascript:alert(1))',
  '[a](JAVASCRIPT:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](java&#x09;script:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](java&NewLine;script:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](&#1;javascript:alert(1))',
  '[a](javascript\\:alert(1))',
  '[a][b]\n\n[b]: <javascript:alert(1)>',
  '[javascript:alert(1)]: javascript:alert(1)\n\n[javascript:alert(1)]',
  '![a](javascript:alert(1))',
  '[![a](./a.png)](javascript:alert(1))',
  '[a](data:text/html;base64,AAAA)',
  '[a](//example.com)',
  '[a](\\\\\\\\example.com)',
  'a[^1]\n\n[^1]: [b](javascript:alert(1))',
  '| a |\n|---|\n| [b](javascript:alert(1)) |',
])('%j is refused in a body, and no such address comes out', (source) => {
  const { body, said } = renderSample(source);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('error body-url-scheme:');
  expect(body.html).not.toMatch(/(?:href|src)="(?!#|\/|https?:)/);
});
