import { describe, expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';
import { textCodes } from './text.ts';

// Each code: the fields of the fixture that are changed, and whole messages.
const cases: Record<string, [Record<string, string | null>, [string, string, string][]]> = {
  'text-control-character': [
    { title: 'title: "A\\u200Bb"' },
    [
      [
        'text-control-character 2:8',
        '`title` holds the invisible character U+200B. Control, direction and zero-width characters can make a text read differently from what it says.',
        'Delete the character; it often comes along when text is pasted from a chat or a web page.',
      ],
    ],
  ],
  'yaml-syntax': [
    { summary: 'summary: Cause: a full disk' },
    [
      [
        'yaml-syntax 3:10',
        'The YAML cannot be read: a field begins within the value of another, since a text that holds `: ` has no quotes or a line is indented too far. Nothing in the file counts until it can.',
        'Look at this line and those beside it: a text that holds `: `, `#` or begins with a quote, bracket or `@` needs quotes around all of it, and fields of one mapping stand in one column.',
      ],
    ],
  ],
  'yaml-duplicate-key': [
    { summary2: 'status: final' },
    [
      [
        'yaml-duplicate-key 23:1',
        'A field is written twice in the same mapping. Only one of the two values could count, and no reader would know which.',
        'Keep one of them.',
      ],
    ],
  ],
  'yaml-too-large': [
    { notes: `notes: ${'['.repeat(101)}` },
    [
      [
        'yaml-too-large 23:108',
        'The YAML is nested too deeply. A file has up to 200,000 characters of it, in up to 6,000 parts and 100 levels; more would exhaust the machine that builds the site.',
        'Keep the fields to what readers need, and put the rest into the body or a file of its own.',
      ],
    ],
  ],
  'yaml-too-large in parts': [
    {
      notes: `notes: [a]${'\nb: [a,a]'.repeat(2500)}`,
    },
    [
      [
        'yaml-too-large 2008:6',
        'The YAML is too large. A file has up to 200,000 characters of it, in up to 6,000 parts and 100 levels; more would exhaust the machine that builds the site.',
        'Keep the fields to what readers need, and put the rest into the body or a file of its own.',
      ],
    ],
  ],
  'yaml-comment': [
    {
      title: 'title: Rollback of #512 fails',
      tags: 'tags: [api, web] # by area',
      notes: "notes:\n  - 'issue #1'\n  - of #ops",
      authors: 'authors: #ops',
    },
    [
      [
        'yaml-comment 2:20',
        'A comment begins within a line of text. In YAML a `#` after a space begins a comment, so the rest of the text would be lost without a word.',
        'Put quotes around the whole text; if a comment is meant, leave a space after its `#`.',
      ],
      [
        'yaml-comment 22:10',
        'A comment begins within a line of text. In YAML a `#` after a space begins a comment, so the rest of the text would be lost without a word.',
        'Put quotes around the whole text; if a comment is meant, leave a space after its `#`.',
      ],
      [
        'yaml-comment 26:8',
        'A comment begins within a line of text. In YAML a `#` after a space begins a comment, so the rest of the text would be lost without a word.',
        'Put quotes around the whole text; if a comment is meant, leave a space after its `#`.',
      ],
    ],
  ],
  'yaml-anchor': [
    { authors: 'authors: &team [Ada]\nreviewers: *team' },
    [
      [
        'yaml-anchor 22:16',
        '`&team` is an anchor. A few of them can unfold into gigabytes, and a reader of the file does not see what it says.',
        'Write the value out where it is needed.',
      ],
      [
        'yaml-anchor 23:12',
        '`*team` is an alias. A few of them can unfold into gigabytes, and a reader of the file does not see what it says.',
        'Write the value out where it is needed.',
      ],
    ],
  ],
  'yaml-tag': [
    { title: 'title: !!str 503' },
    [
      [
        'yaml-tag 2:14',
        '`tag:yaml.org,2002:str` is a tag. A tag changes what a value is, and can name code; the schema already says what each field is.',
        'Remove the tag, and put quotes around the value if it must stay a text.',
      ],
    ],
  ],
};

describe('The text and its YAML', () => {
  for (const [name, [changes, expected]] of Object.entries(cases)) {
    test(name, () => expect(issuesWith(changes)).toEqual(expected));
  }

  test('every code of the table has a case', () => {
    const shown = Object.values(cases).flatMap(([, issues]) =>
      issues.map(([place]) => place.split(' ')[0]),
    );
    const elsewhere: string[] = [
      'frontmatter-missing',
      'frontmatter-toml',
      'frontmatter-unclosed',
      'frontmatter-not-a-mapping',
    ];
    expect(
      Object.keys(textCodes).filter((code) => !shown.includes(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });
});
