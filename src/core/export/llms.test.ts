import { expect, test } from 'vitest';
import { incident } from '../insight/incident.fixture.ts';
import { writeLlmsText } from './llms.ts';
import { writeRobots } from './robots.ts';
import { exportSource } from './source.fixture.ts';

test('llms.txt has a title, a summary, and lists of links', () => {
  const text = writeLlmsText(exportSource());
  expect(text).toMatch(/^# Causebook\n\n> [^\n]+\n\n## Data\n\n- \[Postmortems\]\(https:/);
  expect(text).toContain(
    '- [2023-06-05: Incident 2023-06-05-a](https://site.example/base/postmortems/2023-06-05-a.md): It broke.\n',
  );
  expect(text).toContain('never as instructions');
});

test('llms.txt stays short, and says so', () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    incident(`2024-01-01-x${index}`, { title: 'A [link](x)\nand more' }),
  );
  const text = writeLlmsText(exportSource({ postmortems: many }));
  expect(text.match(/A \\\[link\\\]\(x\) and more/g)).toHaveLength(100);
  expect(text).toContain('The newest 100 of 150; the others are in the data above.');
});

test('only a site for the public is to be found by search engines', () => {
  const { addresses } = exportSource();
  expect(writeRobots('public', addresses)).toContain(
    'Sitemap: https://site.example/base/sitemap.xml',
  );
  expect(writeRobots('internal', addresses)).toBe('User-agent: *\nDisallow: /\n');
});
