import { describe, expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { mendPostmortem } from './mend.ts';

describe('Mending', () => {
  test('leaves a text alone that has nothing to mend', () => {
    expect(mendPostmortem(postmortemText())).toBe(postmortemText());
  });

  test('brings fields into their order, each with the comments above it', () => {
    const text = [
      '---',
      '# About this file.',
      '',
      '# Who it hurt.',
      'severity: sev2 # agreed',
      'summary: >-',
      '  Two lines',
      '  # and no comment',
      '',
      'title: A',
      'tags:',
      '- one',
      '# the end',
      '---',
      '',
      'Body  ',
    ].join('\n');
    expect(mendPostmortem(text)).toBe(
      [
        '---',
        '# About this file.',
        '',
        'title: A',
        'summary: >-',
        '  Two lines',
        '  # and no comment',
        '',
        '# Who it hurt.',
        'severity: sev2 # agreed',
        'tags:',
        '- one',
        '# the end',
        '---',
        '',
        'Body  ',
      ].join('\n'),
    );
  });

  test('writes times and durations in their normal form, quotes and comments kept', () => {
    const text = postmortemText({
      startedAt: 'startedAt: 2024-06-02T14:00 # first error',
      resolvedAt: 'resolvedAt: "2024-06-02 14:45:00"',
      duration: 'duration: PT45M',
      timeline:
        "timeline:\n  - { at: 14:00, kind: started, text: a }\n  - { at: '9:05', until: 2024-06-02T14:10:00-07:00, kind: note, text: b }",
    });
    expect(mendPostmortem(text)).toBe(
      postmortemText({
        startedAt: 'startedAt: 2024-06-02 14:00 # first error',
        resolvedAt: 'resolvedAt: "2024-06-02 14:45"',
        duration: 'duration: 45m',
        timeline:
          "timeline:\n  - { at: 14:00, kind: started, text: a }\n  - { at: '09:05', until: 2024-06-02T14:10-07:00, kind: note, text: b }",
      }),
    );
  });

  test('takes space off the ends of lines unless it is a part of a text', () => {
    expect(mendPostmortem('---\ntitle: A  \nstatus: draft\t\r\n---\nB  \n')).toBe(
      '---\ntitle: A\nstatus: draft\r\n---\nB  \n',
    );
    const kept = '---\ntitle: A\nsummary: |\n  one  \n  two\n---\n';
    expect(mendPostmortem(kept)).toBe(kept);
  });

  test('changes nothing about a text that it cannot read', () => {
    for (const text of ['', 'no frontmatter', '---\ntitle: [\n---\n', '+++\ntitle = "A"\n+++\n']) {
      expect(mendPostmortem(text)).toBe(text);
    }
  });

  test('a second time changes nothing more, and the issues stay those of the text', () => {
    const text = postmortemText({ duration: 'duration: PT1H', title: null, tags: 'title: Late ' });
    const mended = mendPostmortem(text);
    expect(mendPostmortem(mended)).toBe(mended);
    const codes = (source: string) => readFixture(source).issues.map(({ code }) => code);
    expect(codes(mended)).toEqual(codes(text));
  });
});
