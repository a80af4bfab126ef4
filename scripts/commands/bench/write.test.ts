import { expect, test } from 'vitest';
import { incidentOf } from './incident.ts';
import { causebookText, plainText } from './write.ts';

test('the same number is always the same postmortem, and each seed gives others', () => {
  expect(causebookText(incidentOf(7))).toBe(causebookText(incidentOf(7)));
  expect(causebookText(incidentOf(7))).not.toBe(causebookText(incidentOf(8)));
  expect(causebookText(incidentOf(7))).not.toBe(causebookText(incidentOf(7, 1)));
});

test('each has about 700 words, 8 to 12 timeline entries and 3 to 7 actions', () => {
  const incidents = Array.from({ length: 200 }, (_, number) => incidentOf(number));
  const bodies = incidents.map((incident) => causebookText(incident).split('\n---\n')[1] ?? '');
  const words = bodies.reduce((sum, body) => sum + body.split(/\s+/).length, 0) / bodies.length;
  expect(words).toBeGreaterThan(600);
  expect(words).toBeLessThan(800);
  for (const { timeline, actions } of incidents) {
    expect(timeline.length).toBeGreaterThanOrEqual(8);
    expect(timeline.length).toBeLessThanOrEqual(12);
    expect(actions.length).toBeGreaterThanOrEqual(3);
    expect(actions.length).toBeLessThanOrEqual(7);
  }
  expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
});

test('the peers get the same body without components, and what Hugo makes lists from', () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const withCallout = numbers.find((n) => causebookText(incidentOf(n)).includes('<Callout')) ?? 0;
  const text = plainText(incidentOf(withCallout));
  expect(text).not.toContain('<');
  expect(text).toMatch(/^---\ndate: \d{4}-\d\d-\d\d\ncauses: \[[a-z-]+\]\nyears: \['\d{4}'\]\n/);
});
