import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { actionRecords } from '../insight/actions.ts';
import { incident } from '../insight/incident.fixture.ts';
import { calendarWriter } from './ics.ts';
import { exportSource, HOSTILE } from './source.fixture.ts';

const source = exportSource();
const calendar = (postmortems = source.postmortems) =>
  calendarWriter(source)('Team Ä', actionRecords(postmortems, source.buildDay));
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

test('a calendar has the pending actions with a due day, as events of a day', () => {
  const read = events(calendar());
  expect(
    read.map(({ startDate, endDate, summary }) => [String(startDate), String(endDate), summary]),
  ).toEqual([
    ['2023-07-01', '2023-07-02', 'Action 1'],
    ['2024-06-30', '2024-07-01', HOSTILE],
  ]);
  expect(read[1]?.component.getFirstPropertyValue('url')).toBe(
    'https://site.example/base/postmortems/2024-06-10-b/#action-1',
  );
});

test('the stamp is the build’s day, and the name is read back', () => {
  const root = new ICAL.Component(ICAL.parse(calendar()));
  expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Team Ä');
  const stamp = root.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp');
  expect(String(stamp)).toBe('2024-07-01T00:00:00Z');
});

test('a calendar of which nothing is due has a component all the same, and no event', () => {
  const root = new ICAL.Component(ICAL.parse(calendar([])));
  expect(root.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

test('lines end with CRLF and have no more than 75 bytes', () => {
  const text = calendar([
    incident('2024-01-01-x', {
      actions: [{ status: 'open', due: '2024-02-29', text: 'é🚒'.repeat(90) }],
    }),
  ]);
  const lines = text.split('\r\n');
  expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
  expect(events(text)[0]?.summary).toBe('é🚒'.repeat(90));
  expect(String(events(text)[0]?.endDate)).toBe('2024-03-01');
});

test('an event keeps its name when another action comes before it', () => {
  const due = { status: 'open', due: '2024-02-01' } as const;
  const uids = (...texts: string[]) =>
    events(
      calendar([incident('2024-01-01-x', { actions: texts.map((text) => ({ ...due, text })) })]),
    ).map(({ uid }) => uid);
  expect(uids('Limit retries')).toEqual(['2024-01-01-x/limit-retries@site.example']);
  expect(uids('Add alerts', 'Limit retries', 'Limit retries!')).toEqual([
    '2024-01-01-x/add-alerts@site.example',
    '2024-01-01-x/limit-retries@site.example',
    '2024-01-01-x/limit-retries-2@site.example',
  ]);
});
