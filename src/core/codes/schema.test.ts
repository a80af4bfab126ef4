import { describe, expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';
import { schemaCodes } from './schema.ts';

// Each code: the fields of the fixture that are changed, and whole messages.
const cases: Record<string, [Record<string, string | null>, [string, string, string][]]> = {
  'missing-in-final': [
    { summary: null, impact: null },
    [
      [
        'missing-in-final 2:1',
        'The postmortem is final and has no `summary`: what happened and to whom, in two or three sentences. Final means that a reader can rely on it, and readers look for this field.',
        'Fill it in, or set `status: draft` until it is known.',
      ],
      [
        'missing-in-final 2:1',
        'The postmortem is final and has no `impact`: how much was affected: a percent, or unknown, and what it is a share of. Final means that a reader can rely on it, and readers look for this field.',
        'Fill it in, or set `status: draft` until it is known.',
      ],
    ],
  ],
  'missing-in-final short timeline': [
    { timeline: 'timeline:\n  - { at: 14:00, kind: started, text: a }' },
    [
      [
        'missing-in-final 15:1',
        'The postmortem is final and has too short a `timeline`: what happened when, two entries or more. Final means that a reader can rely on it, and readers look for this field.',
        'Fill it in, or set `status: draft` until it is known.',
      ],
    ],
  ],
  'missing-in-final with a question of the draft': [
    {
      timeline:
        'timeline:\n  - { at: 14:00, kind: started, text: What was seen first? }\n  - { at: 14:45, kind: resolved, text: All clear }',
    },
    [
      [
        'missing-in-final 16:39',
        'The postmortem is final, and its timeline still asks what the draft asked: "What was seen first?" Final means that a reader can rely on it, and readers look for this field.',
        'Write the answer in its place, or set `status: draft` until it is known.',
      ],
    ],
  ],
  'missing-field': [
    { title: null },
    [
      [
        'missing-field 2:1',
        '`title` is missing. Lists, searches and metrics rely on it.',
        'Add the field; where a value is not known, `unknown` is a value for times, percentages and methods.',
      ],
    ],
  ],
  'unknown-field': [
    { sumary: 'sumary: x' },
    [
      [
        'unknown-field 23:1',
        '`sumary` is not a field that Causebook knows. A misspelt field would be lost without a word.',
        'Did you mean `summary`?',
      ],
    ],
  ],
  'unknown-field of one that is needed, whose times have no day': [
    { startedAt: 'startAt: 2024-06-02 14:00', title: 'tilte: Retries' },
    [
      [
        'unknown-field 2:1',
        '`tilte` is not a field that Causebook knows. A misspelt field would be lost without a word.',
        'Did you mean `title`?',
      ],
      [
        'unknown-field 7:1',
        '`startAt` is not a field that Causebook knows. A misspelt field would be lost without a word.',
        'Did you mean `startedAt`?',
      ],
    ],
  ],
  'unknown-field after the comma of a number': [
    { impact: 'impact: { percent: 12,5, of: users }' },
    [
      [
        'unknown-field 10:23',
        '`5` of `impact` is not a field that Causebook knows. A misspelt field would be lost without a word.',
        'If it belongs to the number before it, write a point before the decimals: 12.5.',
      ],
    ],
  ],
  'unknown-field after a comma': [
    {
      timeline: `timeline:
  - { at: 14:00, kind: started, text: Errors begin, many of them }
  - { at: 14:45, kind: resolved, text: All clear }`,
    },
    [
      [
        'unknown-field 16:53',
        '`many of them` of entry 1 of `timeline` is not a field that Causebook knows. A misspelt field would be lost without a word.',
        'If it belongs to the text before it, put quotes around the whole text: between braces a comma ends it.',
      ],
    ],
  ],
  'wrong-type': [
    { services: 'services: api' },
    [
      [
        'wrong-type 11:11',
        '`services` is "api": it must be a list: [one, two], or one entry a line that begins with a hyphen. A value of another kind cannot be shown, counted or searched.',
        'Write `[api]`.',
      ],
    ],
  ],
  'wrong-format': [
    { startedAt: 'startedAt: June 2nd, 2 PM' },
    [
      [
        'wrong-format 7:12',
        '`startedAt` is "June 2nd, 2 PM": it must be a date with a time such as 2024-06-02 14:00, ISO 8601 with an offset, or unknown. Causebook does not guess at times, ids and addresses, because a wrong guess looks like a fact.',
        'Write the value in the form that the message names.',
      ],
    ],
  ],
  'wrong-format of ids that the team has': [
    {
      severity: 'severity: SEV-2',
      rootCause: 'rootCause: { category: Config error }',
    },
    [
      [
        'wrong-format 5:11',
        '`severity` is "SEV-2": it must be an id: lower-case letters, digits and hyphens, such as config-error. Causebook does not guess at times, ids and addresses, because a wrong guess looks like a fact.',
        'Did you mean `sev2`?',
      ],
      [
        'wrong-format 12:24',
        '`category` of `rootCause` is "Config error": it must be an id: lower-case letters, digits and hyphens, such as config-error. Causebook does not guess at times, ids and addresses, because a wrong guess looks like a fact.',
        'Did you mean `config-error`?',
      ],
    ],
  ],
  'not-in-list': [
    { status: 'status: published' },
    [
      [
        'not-in-list 4:9',
        '`status` is "published": it must be one of draft, in-review or final. Indexes and metrics count by these values, so each has to be one of them.',
        'Use one of the values that the message names.',
      ],
    ],
  ],
  'too-long': [
    {
      title:
        'title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    },
    [
      [
        'too-long 2:8',
        '`title` is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": it must be at most 120 characters long, and has 121. It has to fit where lists, search results and messages show it.',
        'Shorten it here and put the rest into the body.',
      ],
    ],
  ],
  'out-of-range': [
    { impact: 'impact: { percent: 900, of: users }' },
    [
      [
        'out-of-range 10:20',
        '`percent` of `impact` is 900: it must be at most 100. Impact minutes and every figure that is made from it would be wrong.',
        'Write a number within the range that the message names.',
      ],
    ],
  ],
};

describe('The shape of the frontmatter', () => {
  for (const [name, [changes, expected]] of Object.entries(cases)) {
    test(name, () => expect(issuesWith(changes)).toEqual(expected));
  }

  test('every code of the table has a case', () => {
    const shown = Object.values(cases).flatMap(([, issues]) =>
      issues.map(([place]) => place.split(' ')[0]),
    );
    const elsewhere: string[] = ['duplicate-entry'];
    expect(
      Object.keys(schemaCodes).filter((code) => !shown.includes(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });
});
