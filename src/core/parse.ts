import { issueOf } from './codes/index.ts';
import { compareIssues, hasErrors, type Issue, type Position } from './issue.ts';
import type { Postmortem, PostmortemBody } from './postmortem.ts';
import { toPostmortem } from './read.ts';
import { applyExceptions } from './rules/exceptions.ts';
import { rules } from './rules/index.ts';
import { idsAt } from './rules/known-ids.ts';
import type { Finding, TeamLists } from './rules/rule.ts';
import { applySettings } from './rules/settings.ts';
import { explainFaults, nameOf, refusedRoots } from './schema/explain.ts';
import { fieldsAt } from './schema/fields.ts';
import { type Frontmatter, frontmatterSchema } from './schema/frontmatter.ts';
import { salvage } from './schema/salvage.ts';
import { readSource } from './text/frontmatter.ts';
import { findInvisible } from './text/invisible.ts';
import type { Path, YamlText } from './text/yaml.ts';
import type { TimeFinding } from './time/timeline.ts';

/** A mention of another postmortem, for the checks that need all files. */
export interface Reference extends Position {
  kind: 'related' | 'alias' | 'anchor';
  id: string;
  /** For an anchor: the id of the place on the page of that postmortem. */
  fragment?: string;
}

/** All that one file gave. Plain JSON, so that it can be kept in a cache. */
export interface Reading {
  id: string;
  file: string;
  /** Null when the file has an error: it is then published nowhere. */
  postmortem: Postmortem | null;
  body: PostmortemBody | null;
  references: Reference[];
  /** The ids of the body's headings; null where the body could not be read. */
  anchors: string[] | null;
  /** Sorted from the top of the file down; exceptions are taken account of. */
  issues: Issue[];
}

/** What is known of a file from outside its text. */
export interface Circumstances {
  /** The day that counts as the present, `YYYY-MM-DD`; without one no promise is overdue. */
  today?: string;
  /** What was found by means that take their time, such as secrets; exceptions apply to it as well. */
  found?: readonly Finding[];
}

/** Renders a body that begins on `firstLine` of the file; supplied by whoever knows the images beside it. */
export type RenderBody = (
  source: string,
  firstLine: number,
) => {
  body: PostmortemBody;
  issues: Issue[];
  references?: Reference[];
  /** The ids of all headings, where the body does not have them all. */
  anchors?: string[];
};

/**
 * Reads one postmortem: text → frontmatter with positions → shape → times → rules, and the body. It never
 * throws and never stops at the first fault; what the schema refuses is set aside so that the rules see the rest.
 */
export function parsePostmortem(
  source: { file: string; id: string; text: string },
  lists: TeamLists,
  renderBody: RenderBody,
  { today, found: foundOutside = [] }: Circumstances = {},
): Reading {
  const { file, id } = source;
  const { yaml, body: bodySource, bodyLine } = readSource(file, source.text);
  const rendered = renderBody(bodySource, bodyLine);
  const anchors = [...yaml.issues, ...rendered.issues].some(({ code }) => UNREAD.has(code))
    ? null
    : (rendered.anchors ?? rendered.body.headings.map((heading) => heading.id));
  const empty = { id, file, postmortem: null, body: null, references: [], anchors };
  if (yaml.value === undefined) {
    const issues = [
      ...yaml.issues,
      ...foundOutside.map(({ code, at, what, help }) =>
        issueOf(code, { file, ...(at ?? yaml.position([])) }, what, help),
      ),
      ...rendered.issues,
    ];
    return { ...empty, issues: issues.toSorted(compareIssues) };
  }

  const values = withoutEmpty(yaml.value as Record<string, unknown>);
  const checked = frontmatterSchema.safeParse(values);
  const faults = checked.error?.issues ?? [];
  const { value: frontmatter, kept } = checked.success
    ? { value: checked.data, kept: new Map<string, readonly number[]>() }
    : salvage(frontmatterSchema, values, STAND_INS);

  const timeFindings: TimeFinding[] = [];
  const { postmortem, timeline } = toPostmortem(
    source,
    frontmatter,
    (finding) => timeFindings.push(finding),
    (index) => kept.get('timeline')?.[index] ?? index,
  );
  const refusedFields = refusedRoots(values, faults, fieldsAt);
  const startIsUnclear =
    refusedFields.has('startedAt') || timeFindings.some(({ path }) => path[0] === 'startedAt');
  // A day in one entry is that of those below it, too.
  const dayless = timeFindings.find(({ code }) => code === 'time-without-day');
  const found = rules.flatMap((rule) =>
    rule({
      frontmatter,
      postmortem,
      timeline,
      lists,
      refused: (field) => refusedFields.has(field),
      body: { source: bodySource, firstLine: bodyLine },
      today: today ?? null,
    }),
  );

  const place = (finding: Finding | TimeFinding): Issue => {
    // Whatever reads the timeline counts its entries as the author did; other lists are as the schema left them.
    const path = finding.path[0] === 'timeline' ? finding.path : originalPath(finding.path, kept);
    const part = 'part' in finding ? finding.part : undefined;
    const at = 'at' in finding ? finding.at : undefined;
    const offset = 'offset' in finding ? finding.offset : undefined;
    const position = () =>
      offset === undefined ? yaml.position(path, part) : yaml.positionIn(path, offset);
    return issueOf(finding.code, { file, ...(at ?? position()) }, finding.what, finding.help);
  };
  const all = [
    ...invisibleIn(file, yaml),
    ...explainFaults(file, { value: values, position: yaml.position }, faults, fieldsAt, (path) =>
      idsAt(path, lists),
    ),
    ...timeFindings
      .filter((one) => one.code !== 'time-without-day' || (one === dayless && !startIsUnclear))
      .map(place),
    ...applyExceptions([...found, ...foundOutside], frontmatter.exceptions).map(place),
    ...rendered.issues,
  ];
  const issues = applySettings(all, lists.site.rules).toSorted(compareIssues);

  return {
    id,
    file,
    postmortem: hasErrors(issues) ? null : postmortem,
    body: hasErrors(issues) ? null : rendered.body,
    references: [...referencesOf(frontmatter, kept, yaml), ...(rendered.references ?? [])],
    anchors,
    issues,
  };
}

/** With one of these, nothing is known of the headings. */
const UNREAD = new Set([
  'body-syntax',
  'body-too-large',
  'body-too-deep',
  'frontmatter-missing',
  'frontmatter-unclosed',
]);

/** Stand-ins for the fields that are always needed; their absence is reported, and the rules go on. */
const STAND_INS = { title: 'Untitled', status: 'draft', severity: 'unknown', timezone: 'UTC' };

/** A field without a value (`summary:`) counts as absent; so an empty form is a draft and not a list of faults. */
function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function originalPath(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
  const [root, index, ...rest] = path;
  const original = typeof index === 'number' ? kept.get(String(root))?.[index] : undefined;
  return root === undefined || original === undefined ? path : [root, original, ...rest];
}

function invisibleIn(file: string, yaml: YamlText): Issue[] {
  const issues: Issue[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const found = findInvisible(value);
      if (found) {
        const what = `${nameOf(path)} holds the invisible character ${found.name}.`;
        issues.push(issueOf('text-control-character', { file, ...yaml.position(path) }, what));
      }
    } else if (value !== null && typeof value === 'object') {
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, isList ? Number(key) : key]);
    }
  };
  walk(yaml.value, []);
  return issues;
}

function referencesOf(
  { related, aliases }: Frontmatter,
  kept: ReadonlyMap<string, readonly number[]>,
  yaml: YamlText,
): Reference[] {
  const at = (path: Path) => yaml.position(originalPath(path, kept));
  return [
    ...related.map(
      ({ id }, index): Reference => ({ kind: 'related', id, ...at(['related', index, 'id']) }),
    ),
    ...aliases.map((id, index): Reference => ({ kind: 'alias', id, ...at(['aliases', index]) })),
  ];
}
