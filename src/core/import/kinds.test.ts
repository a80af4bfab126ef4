import { expect, test } from 'vitest';
import type { EntryKind } from '../schema/timeline.ts';
import { findClockTimes } from './clock.ts';
import { addToldWrongTurn, kindsOfEntries } from './kinds.ts';
import type { SectionKind } from './words/sections.ts';

const kindOf = (text: string, topic: SectionKind = 'timeline', labelled = false) => {
  const [time] = findClockTimes('09:10');
  if (!time) return undefined;
  return kindsOfEntries([{ text, topic, labelled, stamp: { time } }], { end: null })[0];
};

test.each([
  'Assumed the root cause to be a slow network',
  'We thought that the load balancer was the culprit, to no avail',
  'More servers brought no improvement',
  'We looked at the database at first, which turned out healthy',
  'Everybody was on the wrong trail and read the logs of the mailer',
  'First suspect: the printer. The investigation begins',
  'We blame the mailer until we realize that it works',
  'The mailer gets a visit. Turns out it was innocent',
  'The second team assumed that the delay was caused by the mailer and began investigating its logs',
  'An hour in a rabbit hole of cookies',
])('"%s" is a wrong turn', (text) => {
  expect(kindOf(text)).toBe('wrong-turn');
});

test.each([
  'The errors are attributed to the new theme',
  'It might be the theme',
  'Confirmed that the suspected theme was the cause',
  'The plan against a DDoS was put into motion',
  'Reproduction of the suspected error begins',
  'Unrelated release of the newsletter doubles the load',
  'Ran git blame on the file',
])('"%s" is none', (text) => {
  expect(kindOf(text)).not.toBe('wrong-turn');
});

test('an entry with a label for misleading paths is a wrong turn, even where somebody was told', () => {
  const text = 'Restarted the mailer and escalated to the second team';
  expect(kindOf(text, 'wrong-turns', true)).toBe('wrong-turn');
  expect(kindOf(text, 'wrong-turns')).toBe('escalated');
});

test('a wrong lead that only the narrative tells was followed where the search was', () => {
  const kindsWith = (told: string, ...searches: string[]) => {
    const texts = ['Alert', ...searches, 'Root cause identified', 'Restored'];
    const kinds: EntryKind[] = [
      'detected',
      ...searches.map((): EntryKind => 'investigating'),
      'identified',
      'resolved',
    ];
    const entries = texts.map((text) => ({ text, topic: 'timeline' as const }));
    addToldWrongTurn(kinds, entries, [told]);
    return kinds.indexOf('wrong-turn');
  };
  const told = 'At first we suspected the mailer, and initially believed in a slow disk.';
  expect(kindsWith(told, 'Engineers begin to look')).toBe(1);
  expect(kindsWith(told, 'Engineers begin to look', 'Engineers read the mailer')).toBe(2);
  expect(kindsWith(told, 'Engineers begin to look', 'Engineers go on')).toBe(-1);
  expect(kindsWith('There were no misleading paths.', 'Engineers begin to look')).toBe(-1);
});

/** The kinds of entries at 09:00, 09:10 and so on; the incident ends with the one at `end`. */
function kindsOfTimeline(texts: readonly string[], end = -1): EntryKind[] {
  const entries = texts.map((text, index) => ({
    text,
    topic: 'timeline' as const,
    time: findClockTimes(`09:${index}0`)[0],
  }));
  return kindsOfEntries(
    entries.flatMap(({ time, ...entry }) => (time ? [{ ...entry, stamp: { time } }] : [])),
    { end: end === -1 ? null : { minutes: 540 + end * 10 } },
  );
}

const kindsOf = (...texts: string[]) => kindsOfTimeline(texts);

test('what led up to an incident did not mitigate it, and hides no detection', () => {
  expect(kindsOf('Fuses replaced by the night shift', 'Issue noticed', 'Fuses reverted')).toEqual([
    'note',
    'detected',
    'mitigated',
  ]);
  expect(kindsOf('Alarm received', 'Old fuses restored by hand', 'Lamp replaced')).toEqual([
    'detected',
    'resolved',
    'mitigated',
  ]);
});

test('what is deployed after an incident is taken up set nothing off', () => {
  expect(kindsOf('Dark at the pier', 'Incident declared', 'Config changes deployed')[2]).toBe(
    'mitigated',
  );
});

test('an incident that is said to be over is not resolved again by what is told of the time after', () => {
  expect(kindsOf('Alarm received', 'Incident resolved.', 'The load stabilises')).toEqual([
    'detected',
    'resolved',
    'note',
  ]);
  expect(kindsOf('Alarm received', 'Incident resolved.', 'Dark again', 'Light restored')).toEqual([
    'detected',
    'mitigated',
    'note',
    'resolved',
  ]);
});

test.each([
  'The new fuse is in, but the lamp is not back up',
  'Part of the current will automatically be restored when the tide turns',
  'Is the lamp back online?',
  'The load went up and it seems to have scaled back up again',
  'A mechanic came and started working to fix it',
  'Tried another fuse, but the lamp failed to come back online',
])('no recovery is claimed by: %s', (text) => {
  expect(kindOf(text)).not.toBe('resolved');
});

test.each([
  ['The lamp was restored after finding the cause of the short circuit', 'resolved'],
  ['Official end of the incident declared', 'resolved'],
  ['Still trying to find the cause of the darkness', 'investigating'],
  ['The root cause is still unknown', 'note'],
  ['A tool unexpectedly reverts every lamp to an older fuse', 'note'],
  ['Rollback fails, the box is locked', 'note'],
  ['Corrective action delayed by the rain', 'note'],
  ['We walked the pier like detectives', 'note'],
])('%s: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test('the entry at the stated end ends the incident, whatever an earlier one says', () => {
  const kinds = kindsOfTimeline(['Incident resolved, light restored', 'We go to bed'], 1);
  expect(kinds).toEqual(['mitigated', 'resolved']);
});

test('a fix did not hold where the next entry says that nothing changed, and the cause comes later', () => {
  expect(
    kindsOfTimeline([
      'Alerts fire',
      'Rolled back the theme',
      'The errors persist',
      'The team discovers a full disk',
      'Fixed',
    ]),
  ).toEqual(['detected', 'investigating', 'note', 'identified', 'mitigated']);
});

test('what comes first mends nothing, and tells what led to it', () => {
  expect(kindsOfTimeline(['Reconfiguration of the mailer', 'First reports from readers'])).toEqual([
    'note',
    'detected',
  ]);
  expect(kindsOf('Reconfiguration of the mailer', 'No mail goes out')[0]).toBe('note');
});

test('what is only begun at the stated end ends nothing, and a label for the resolution does', () => {
  const until = (text: string) => kindsOfTimeline(['Alerts fire', text, 'Service restored'], 1);
  expect(until('A new disk is initiated, but delayed')).toEqual(['detected', 'note', 'resolved']);
  expect(until('A new disk')).toEqual(['detected', 'resolved', 'note']);
  expect(until('Resolution: the cause was identified as a full disk')[1]).toBe('resolved');
});

test.each([
  ['Issue detected as readers write mail, and escalated to the second team', 'detected'],
  ['First identified through the monitoring of the mailer', 'detected'],
  ['The author receives a warning of a full disk', 'detected'],
  ['The suspicion of a full disk was confirmed', 'identified'],
  ['Ana was able to identify the cause', 'identified'],
  ['Set out to find the root cause', 'note'],
  ['The team realizes that there is no sign of a full disk', 'note'],
  ['Everybody rests while the cause is being investigated', 'investigating'],
  ['The rules were verified as correct', 'note'],
  ['Moved the file to the correct folder', 'mitigated'],
  ['Reports of a dark mailer. Recreated the disk with the correct size. Restarted it', 'mitigated'],
  ['Issue recreated at home', 'note'],
  ['The mailer could not be made to restart', 'note'],
  ['The site went offline', 'started'],
  ['A line had been placed incorrectly', 'note'],
])('"%s" is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
