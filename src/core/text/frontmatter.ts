import { issueOf } from '../codes/index.ts';
import type { Issue, Position } from '../issue.ts';
import { lineIndex } from './lines.ts';
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
  if (!opening) return withoutOpening(file, text);
  const from = opening[0].length;
  const closing = CLOSING.exec(text.slice(from));
  if (!closing) return neverClosed(file, text, from);
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

/** A line of three hyphens with a field beneath it: where frontmatter begins that something stands above. */
const LATE_OPENING = /^[ \t]*---[ \t]*\r?\n(?=(?:[ \t]*(?:#.*)?\r?\n)*[A-Za-z]\w*:)/m;

function withoutOpening(file: string, text: string): SourceText {
  if (/^\uFEFF?\+\+\+/.test(text)) return unreadable(file, text, 'frontmatter-toml');
  const late = LATE_OPENING.exec(text);
  if (!late) return unreadable(file, text, 'frontmatter-missing');
  // Read as a body, every field in braces would be a fault of its own.
  return unreadable(file, '', 'frontmatter-missing', {
    at: lineIndex(text)(late.index),
    what: 'The frontmatter does not begin on the first line of the file.',
    help: 'Delete what stands above this line of three hyphens, or move it below the frontmatter, and begin the line with its hyphens.',
  });
}

/** What was meant as a line of three hyphens. */
const NEARLY_CLOSING = /^[ \t]*(?:-{2,}|[\u2013\u2014]+-*|- - -)[ \t]*$/m;

function neverClosed(file: string, text: string, from: number): SourceText {
  // A line of hyphens below the first heading is one of the body.
  const [fields = ''] = text.slice(from).split(/^##/m, 1);
  const near = NEARLY_CLOSING.exec(fields.replaceAll('\r', ' '));
  if (!near) return unreadable(file, '', 'frontmatter-unclosed');
  return unreadable(file, '', 'frontmatter-unclosed', {
    at: lineIndex(text)(from + near.index),
    what: 'The frontmatter is never closed: this is not a line of three hyphens alone.',
    help: 'Write `---` here, without a space before it.',
  });
}

function unreadable(
  file: string,
  body: string,
  code: 'frontmatter-toml' | 'frontmatter-missing' | 'frontmatter-unclosed',
  found?: { at: Position; what: string; help: string },
): SourceText {
  const start = { line: 1, column: 1 };
  const issues: Issue[] = [
    issueOf(code, { file, ...(found?.at ?? start) }, found?.what, found?.help),
  ];
  return {
    yaml: { value: undefined, position: () => start, positionIn: () => start, issues },
    body,
    bodyLine: 1,
  };
}

const isMapping = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
