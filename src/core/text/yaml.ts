import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { issueOf } from '../codes/index.ts';
import type { Issue, Position } from '../issue.ts';
import { lineIndex } from './lines.ts';
import { plainAt, plainData, plainOffset } from './plain-nodes.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { offsetWithin } from './scalar.ts';
import { followsFromAnother, hidesTheRest, sayYamlFault } from './yaml-faults.ts';
import { yamlLimitFault } from './yaml-limits.ts';

/** A way into a YAML value: keys and indexes from the root. */
export type Path = readonly PropertyKey[];

/** YAML that was read: its plain value, and where each part of it stands in the file. */
export interface YamlText {
  /** Plain JSON-like data; undefined when the text could not be read. */
  value: unknown;
  /** Where the value at `path` begins, or its key; for a path that is absent, its nearest ancestor. */
  position(path: Path, part?: 'key' | 'value'): Position;
  /**
   * Where the character at `offset` of the text at `path` stands; where the text itself begins when it is written
   * over several lines.
   */
  positionIn(path: Path, offset: number): Position;
  issues: Issue[];
}

const MOST_ISSUES = 100;

/**
 * Reads YAML 1.2 (core schema, so a date stays a text) from `text.slice(from, to)` of a file. Anchors, aliases,
 * tags and merge keys are refused before anything is expanded, so that a small file cannot become a large value.
 * Every syntax error is an issue; none is thrown.
 */
export function readYaml(file: string, text: string, from = 0, to = text.length): YamlText {
  const at = lineIndex(text);
  const issues: Issue[] = [];
  const add = (
    code: PartCode | 'yaml-syntax' | 'yaml-too-large',
    offset: number,
    detail: string,
    help?: string,
  ) => {
    // Nobody would read more, and a hostile file could hold thousands.
    if (issues.length < MOST_ISSUES) {
      issues.push(issueOf(code, { file, ...at(from + offset) }, detail, help));
    }
  };

  const nothing = (): YamlText => ({
    value: undefined,
    position: () => at(from),
    positionIn: () => at(from),
    issues,
  });

  const yaml = text.slice(from, to);
  const fault = yamlLimitFault(yaml);
  if (fault !== undefined) {
    const what = fault.limit === 'size' ? 'is too large' : 'is nested too deeply';
    add('yaml-too-large', fault.offset, `The YAML ${what}.`);
    return nothing();
  }
  const plain = readPlainYaml(yaml);
  if (plain)
    return {
      value: plainData(plain),
      position: (path, part = 'value') => at(from + plainOffset(plain, path, part)),
      positionIn(path, offset) {
        const node = plainAt(plain, path);
        const within =
          node?.kind === 'scalar' ? offsetWithin(yaml, [node.from, node.to], offset) : 0;
        return at(from + plainOffset(plain, path, 'value') + within);
      },
      issues,
    };
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, {
      prettyErrors: false,
      stringKeys: true,
      // The parser compares each key with each (82 s for 40,000); `refuseParts` looks them up instead.
      uniqueKeys: false,
      logLevel: 'silent',
    });
  } catch {
    add('yaml-syntax', 0, 'The YAML cannot be read: it is nested too deeply.');
    return nothing();
  }
  let line = 0;
  for (const error of document.errors.toSorted((one, other) => one.pos[0] - other.pos[0])) {
    if (line > 0 && followsFromAnother(error)) continue;
    // What follows from a fault on its own line is said with it.
    const found = at(from + error.pos[0]).line;
    const rest = yaml.slice(error.pos[0]);
    if (found !== line) {
      const { what, help } = sayYamlFault(error, rest);
      add('yaml-syntax', error.pos[0], what, help);
    }
    if (hidesTheRest(rest)) break;
    line = found;
  }
  refuseParts(document, yaml, add);
  const value: unknown = issues.length === 0 ? documentData(document) : undefined;
  return {
    value,
    position: (path, part = 'value') => at(from + documentOffset(document, path, part)),
    positionIn(path, offset) {
      const node = document.getIn(path, true);
      const within = isScalar(node) && node.range ? offsetWithin(yaml, node.range, offset) : 0;
      return at(from + documentOffset(document, path, 'value') + within);
    },
    issues,
  };
}

type PartCode = 'yaml-anchor' | 'yaml-tag' | 'yaml-duplicate-key' | 'yaml-comment';

function refuseParts(
  document: Document.Parsed,
  yaml: string,
  add: (code: PartCode, offset: number, detail: string) => void,
): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyOf(key);
        if (seen.has(name)) {
          const what = 'A field is written twice in the same mapping.';
          add('yaml-duplicate-key', startOf(key) ?? map.range?.[0] ?? 0, what);
        }
        seen.add(name);
      }
    },
    Alias: (_, node) =>
      add('yaml-anchor', node.range?.[0] ?? 0, `\`*${node.source}\` is an alias.`),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        add('yaml-anchor', node.range?.[0] ?? 0, `\`&${node.anchor}\` is an anchor.`);
      if (node.tag) add('yaml-tag', node.range?.[0] ?? 0, `\`${node.tag}\` is a tag.`);
      const comment = isScalar(node) ? commentAfter(node, yaml) : undefined;
      if (comment !== undefined)
        add('yaml-comment', comment, 'A comment begins within a line of text.');
    },
  });
}

/** Where `#512` of `Rollback of #512` stands; a comment that is meant as one has a space after its sign. */
function commentAfter({ type, value, source, range }: Scalar, yaml: string): number | undefined {
  // A value that is nothing but a comment is null: `owner: #platform`.
  const isEmpty = value === null && source === '';
  if (type !== 'PLAIN' || (typeof value !== 'string' && !isEmpty) || !range) return undefined;
  const space = isEmpty ? /[ \t]*(?=#\S)/y : /[ \t]+(?=#\S)/y;
  space.lastIndex = range[1];
  return space.test(yaml) ? space.lastIndex : undefined;
}

/** The value of a document as plain data. */
export const documentData = (document: Document.Parsed): unknown => document.toJS();

/** Where in a document the value at `path` begins, or its key; for a path that is absent, its nearest ancestor. */
export function documentOffset(
  document: Document.Parsed,
  path: Path,
  part: 'key' | 'value',
): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
      if (!pair) return offset;
      const key = startOf(pair.key) ?? offset;
      offset = last && part === 'key' ? key : (startOf(pair.value) ?? key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const keyOf = (key: unknown): string =>
  String(key !== null && typeof key === 'object' && 'value' in key ? key.value : key);

// An empty value has a range of no width; its key says more.
const startOf = (node: unknown): number | undefined => {
  const range = (node as Node | null | undefined)?.range;
  return range && range[1] > range[0] ? range[0] : undefined;
};
