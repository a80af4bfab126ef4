import { describe, expect, test } from 'vitest';
import { FIXTURE_LISTS } from '../parse.fixture.ts';
import { parsePostmortem } from '../parse.ts';
import { frontmatterSchema } from '../schema/frontmatter.ts';
import { renderBody } from '../text/body/render.ts';
import { answerFaults, type DraftAnswers } from './answers.ts';
import { draftText } from './draft.ts';
import { draftId } from './name.ts';

const answers: DraftAnswers = {
  title: 'Retries: a "flood" of them # really',
  timezone: 'Europe/Paris',
  started: '2024-06-02 14:00',
  resolved: '2024-06-03T00:10+02:00',
  services: ['api'],
  severity: 'sev2',
  cause: 'unknown',
  authors: ['Ada'],
};
const read = (text: string) =>
  parsePostmortem({ file: 'a.mdx', id: '2024-06-02-a', text }, FIXTURE_LISTS, (source, firstLine) =>
    renderBody(source, {
      file: 'a.mdx',
      firstLine,
      audience: 'internal',
      components: {},
      resolveImage: () => ({ code: 'image-missing', problem: '', help: '' }),
      resolveLink: (href) => href,
    }),
  );

describe('A new draft', () => {
  test('has every field of the schema in its order, each under a hint', () => {
    const text = draftText(answers);
    expect([...text.matchAll(/^([a-zA-Z]+):/gm)].map(([, name]) => name)).toEqual(
      Object.keys(frontmatterSchema.shape),
    );
    expect(text.match(/^# \S/gm)).toHaveLength(Object.keys(frontmatterSchema.shape).length);
    expect(text).toContain(
      '# An id of the severities in content/site.yml, such as sev2.\nseverity: sev2\n',
    );
  });

  test('has no issue, and says what was answered', () => {
    const { issues, postmortem } = read(draftText(answers));
    expect(issues).toEqual([]);
    expect(postmortem).toMatchObject({
      title: answers.title,
      status: 'draft',
      services: ['api'],
      started: { local: '2024-06-02T14:00' },
      resolved: { local: '2024-06-03T00:10' },
    });
    const unknown = { ...answers, started: 'unknown', resolved: 'unknown', services: [] };
    expect(read(draftText(unknown)).issues).toEqual([]);
  });
});

test('An id is the day and as many words of the title as fit', () => {
  expect(draftId('2024-06-02', 'Café: straße & API — down!')).toBe(
    '2024-06-02-cafe-strasse-api-down',
  );
  expect(draftId('2024-06-02', "It’s down: the API's pool")).toBe(
    '2024-06-02-its-down-the-apis-pool',
  );
  expect(draftId('2024-06-02', '日本')).toBe('2024-06-02-incident');
  expect(draftId('2024-06-02', 'word '.repeat(40))).toBe(
    `2024-06-02-${Array.from({ length: 12 }, () => 'word').join('-')}`,
  );
  expect(draftId('2024-06-02', 'x'.repeat(200))).toHaveLength(71);
});

describe('Answers', () => {
  const zones = ['Europe/Paris', 'UTC'];
  test('that will do have no faults', () => {
    expect(answerFaults(answers, FIXTURE_LISTS, zones)).toEqual([]);
  });

  test('that will not are explained all at once', () => {
    const wrong: DraftAnswers = {
      title: ' ',
      timezone: 'Europe/Pari',
      started: '2024-02-30 10:00',
      resolved: 'soon',
      services: ['apii'],
      severity: 'critical',
      cause: 'config',
      authors: [],
    };
    expect(answerFaults(wrong, FIXTURE_LISTS, zones)).toEqual([
      'Say in a few words what happened, as a reader would search for it.',
      '`Europe/Pari` is not the name of a time zone. Did you mean `Europe/Paris`?',
      'The calendar has no such date as `2024-02-30 10:00`.',
      '`soon` is not a day with a time. Write both, such as 2024-06-02 14:05, or unknown.',
      'There is no service `apii`. Did you mean `api`?',
      'There is no severity `critical`. Use sev1, sev2, sev3 or sev4.',
      'There is no cause `config`. Did you mean `config-error`?',
    ]);
  });

  test('that are times in another form are told theirs', () => {
    const others = { ...answers, started: '2024-6-2 2:00 pm', resolved: 'Unknown' };
    expect(answerFaults(others, FIXTURE_LISTS, zones)).toEqual([
      '`2024-6-2 2:00 pm` is not how a time is written here. Did you mean `2024-06-02 14:00`?',
      '`Unknown` is not how a time is written here. Did you mean `unknown`?',
    ]);
  });

  test('that end before they begin, or in an hour that the clocks skipped, are refused', () => {
    expect(
      answerFaults({ ...answers, resolved: '2024-06-02 13:00' }, FIXTURE_LISTS, zones),
    ).toEqual([
      'It cannot end at 2024-06-02 13:00, before it began at 2024-06-02 14:00. After midnight the date is the next one.',
    ]);
    expect(
      answerFaults(
        { ...answers, started: '2024-03-31 02:30', resolved: 'unknown' },
        FIXTURE_LISTS,
        zones,
      ),
    ).toEqual([
      'Clocks in Europe/Paris skipped 2024-03-31 02:30. Write 2024-03-31T01:30+01:00 or 2024-03-31T03:30+02:00, whichever was meant.',
    ]);
  });
});
