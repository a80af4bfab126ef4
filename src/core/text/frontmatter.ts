import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A file taken apart: its frontmatter as YAML, and its body. */
export interface SourceText {
  yaml: YamlText;
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Splits a postmortem's text at its frontmatter and reads it. What keeps it from being read (no frontmatter,
 * TOML, a block that is never closed, broken YAML) is in `yaml.issues`, with the value undefined.
 */
export function readSource(file: string, text: string): SourceText {
  const opening = OPENING.exec(text);
  if (!opening)
    return unreadable(
      file,
      text,
      /^\uFEFF?\+\+\+/.test(text) ? 'frontmatter-toml' : 'frontmatter-missing',
    );
  const from = opening[0].length;
  const closing = CLOSING.exec(text.slice(from));
  if (!closing) return unreadable(file, '', 'frontmatter-unclosed');
  const to = from + closing.index;
  const bodyStart = to + closing[0].length;
  const yaml = readYaml(file, text, from, to);
  const issues = [...yaml.issues];
  if (issues.length === 0 && !isMapping(yaml.value)) {
    issues.push(issueOf('frontmatter-not-a-mapping', { file, line: 2, column: 1 }));
  }
  return {
    yaml: { ...yaml, issues, value: issues.length === 0 ? yaml.value : undefined },
    body: text.slice(bodyStart),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
  };
}

function unreadable(
  file: string,
  body: string,
  code: 'frontmatter-toml' | 'frontmatter-missing' | 'frontmatter-unclosed',
): SourceText {
  const start = { line: 1, column: 1 };
  const issues: Issue[] = [issueOf(code, { file, ...start })];
  return {
    yaml: { value: undefined, position: () => start, positionIn: () => start, issues },
    body,
    bodyLine: 1,
  };
}

const isMapping = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
