import { nameOf } from '../../schema/explain.ts';
import { lineIndex } from '../../text/lines.ts';
import type { Path } from '../../text/yaml.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Blame, findBlame } from './find.ts';

/** The postmortem makes no person the cause: neither in its fields nor in its body. */
export const blame: Rule = ({ frontmatter, timeline, body }) => {
  const texts: [Path, string | undefined][] = [
    [['title'], frontmatter.title],
    [['summary'], frontmatter.summary],
    [['rootCause', 'summary'], frontmatter.rootCause?.summary],
    [['resolution'], frontmatter.resolution],
    [['impact', 'description'], frontmatter.impact?.description],
    ...frontmatter.contributingFactors.map(({ note }, index): [Path, string | undefined] => [
      ['contributingFactors', index, 'note'],
      note,
    ]),
    ...timeline.map(({ entry, index }): [Path, string] => [
      ['timeline', index, 'text'],
      entry.text,
    ]),
    ...frontmatter.actions.map(({ text }, index): [Path, string] => [
      ['actions', index, 'text'],
      text,
    ]),
  ];
  const inFields = texts.flatMap(([path, text]) =>
    findBlame(text ?? '').map((found) => ({
      ...say(found, nameOf(path)),
      path,
      offset: found.offset,
    })),
  );
  return [...inFields, ...inBody(body)];
};

function inBody({ source, firstLine }: { source: string; firstLine: number }): Finding[] {
  const found = findBlame(withoutCode(source));
  if (found.length === 0) return [];
  const position = lineIndex(source);
  return found.map((words) => {
    const { line, column } = position(words.offset);
    return { ...say(words, 'The text'), path: [], at: { line: line + firstLine - 1, column } };
  });
}

const say = ({ words, ask }: Blame, where: string): Omit<Finding, 'path'> => ({
  code: 'blame',
  what: `${where} says “${words}”.`,
  help: ask,
});

/** Code and quotations are other people's words; they become spaces, so that offsets hold. */
const withoutCode = (source: string): string =>
  source.replace(
    /^( {0,3}(`{3,}|~{3,}))[\s\S]*?(?:^ {0,3}\2|$(?![\s\S]))|^ {0,3}>.*$|`[^`\n]*`/gm,
    (text) => text.replace(/[^\n]/g, ' '),
  );
