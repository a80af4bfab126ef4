import type { ActionStatus, ActionType } from '../postmortem.ts';
import {
  actionBlocks,
  type Block,
  detailsUpper,
  isOwnedTask,
  startsWithVerb,
} from './action-blocks.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import { bestOf, saysAny, scoreWords, type WeightedWords } from './phrases.ts';
import {
  ACTION_COLUMNS,
  ACTION_DETAILS,
  ACTION_STATUS_WORDS,
  ACTION_TYPE_WORDS,
  CLOSING_WORDS,
  LESSON_WORDS,
  OPENING_WORDS,
  PROMISE_OPENINGS,
  PROMISES,
} from './words/actions.ts';

/** Something that a foreign document says was or will be done. */
export interface FoundAction {
  text: string;
  type: ActionType;
  status: ActionStatus;
  lesson: string | null;
  owner: string | null;
  due: FoundDate | null;
  url: string | null;
  line: number;
}

interface Draft {
  text: string;
  line: number;
  details: { label: string; text: string }[];
}

/** The improvements and tasks of a document, each once and in order. `lessons` are the ids that the team knows. */
export function readActions(
  lines: readonly Placed[],
  lessons: readonly string[],
  words: WeightedWords = LESSON_WORDS,
): FoundAction[] {
  const usable = lines.filter(
    (line) =>
      line.kind !== 'code' && !line.within.includes('timeline') && !line.within.includes('end'),
  );
  const promised = collect(usable.filter((line) => line.within.includes('actions')));
  const lessonsLearned = () =>
    collect(usable.filter((line) => line.within.includes('lessons') && line.listDepth > 0));
  const drafts =
    [() => promised, lessonsLearned, () => inProse(usable)]
      .map((read) => read())
      .find((found) => found.length > 0) ?? [];
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const text = draft.text.replace(/\s+/g, ' ').trim();
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
    if (!/\p{L}{2}.*\s\S/u.test(text) || seen.has(key)) return [];
    seen.add(key);
    return [finish({ ...draft, text }, lessons, words)];
  });
}

/** A report without sections promises in sentences: what will be done, in the paragraphs that speak of it. */
function inProse(lines: readonly Placed[]): Draft[] {
  const told = lines.filter(
    (line) => line.kind === 'text' && !line.title && saysAny(line.text, PROMISE_OPENINGS),
  );
  return told.flatMap((line) =>
    line.text
      .split(/(?<=[a-z)\d]{2}[.;!])\s+(?=[A-Z])/)
      .filter((sentence) => saysAny(sentence, PROMISES) && !saysAny(sentence, CLOSING_WORDS))
      .map((sentence) => ({ text: clean(sentence), line: line.line, details: [] })),
  );
}

function collect(lines: readonly Placed[]): Draft[] {
  const drafts: Draft[] = [];
  const blocks = actionBlocks(lines);
  let heads: readonly string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.heads) continue;
    const columns = block.row ? headsOf(block.row) : null;
    if (columns) {
      heads = columns;
      continue;
    }
    const last = drafts.at(-1);
    const detail = detailOf(block.full);
    if (detail && last) last.details.push(detail);
    else if (last && detailsUpper(blocks, index)) {
      last.text += `${/[.:;,]$/.test(last.text) ? ' ' : '. '}${block.text}`;
    } else if (!announces(block, blocks[index + 1]) && !comments(block, blocks))
      drafts.push(...draftsOf(block, heads));
  }
  return drafts;
}

function detailOf(text: string): { label: string; text: string } | null {
  const match = /^[-–•*\s]*([^:]{2,30}?)\s*:\s*(.*)$/.exec(text);
  const label = match?.[1]?.toLowerCase().trim() ?? '';
  return match && Object.hasOwn(ACTION_DETAILS, label)
    ? { label: ACTION_DETAILS[label] ?? label, text: match[2] ?? '' }
    : null;
}

/** A sentence before a list that only says what is coming. */
function announces(block: Block, next: Block | undefined): boolean {
  if (block.depth > 0 || block.row) return false;
  const lists = /:$/.test(block.text) || (next !== undefined && next.depth > 0);
  return (
    (lists && saysAny(block.text, OPENING_WORDS)) ||
    (/:$/.test(block.text) && next !== undefined && next.depth > 0 && !isOwnedTask(block.text))
  );
}

/** Prose beside a list of actions talks about them; only what begins like one is one. */
const comments = (block: Block, blocks: readonly Block[]) =>
  block.depth === 0 &&
  block.row === null &&
  !block.labelled &&
  !startsWithVerb(block.text) &&
  !/^[^:.]{3,60}:\s/.test(block.text) &&
  blocks.filter((other) => other.group === block.group && other.depth > 0).length >= 2;

function draftsOf(block: Block, heads: readonly string[]): Draft[] {
  if (block.row) return fromRow(block.row, heads);
  const sentences = block.depth === 0 || block.labelled ? proseItems(block.text) : [block.text];
  return sentences.flatMap((sentence) => {
    const text = clean(sentence);
    return text === '' ? [] : [{ text, line: block.line, details: detailsIn(sentence) }];
  });
}

/** Two promises in one paragraph are two actions; a label with its explanation is one. What only closes a report is none. */
function proseItems(text: string): string[] {
  const sentences = text.split(/(?<=[a-z)\d]{2}[.;!])\s+(?=[A-Z])/);
  const told = sentences.filter(
    (sentence) => !saysAny(sentence, CLOSING_WORDS) && !announcement(sentence, sentences.length),
  );
  if (told.length === 0) return [];
  if (/^[^:.]{3,60}:\s/.test(text)) return [told.join(' ')];
  return told.length > 1 && told.every((one) => promises(one)) ? told : [told.join(' ')];
}

const announcement = (sentence: string, of: number) =>
  of > 1 && /:$/.test(sentence) && saysAny(sentence, OPENING_WORDS);

/** Begins like something to do: "Add a check", "Additionally, set up alerts". */
const promises = (text: string) =>
  bestOf(text.split(/\s+/).slice(0, 8).join(' '), ACTION_TYPE_WORDS) !== undefined;

/** A row of a table of actions: what a column holds is what its head says, else the longest cell is the action. */
function fromRow(row: Placed, heads: readonly string[]): Draft[] {
  const cells = row.cells.map((cell) => cell.trim());
  const named = cells.map((text, column) => ({
    text,
    label: ACTION_COLUMNS[heads[column] ?? ''] ?? null,
  }));
  const own = named.find(({ label, text }) => label === 'text' && text !== '')?.text;
  const text = own ?? cells.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const details = named.flatMap(({ label, text: value }) =>
    label && label !== 'text' && value ? [{ label, text: value }] : [],
  );
  return text === '' ? [] : [{ text, line: row.line, details }];
}

/** The names of the columns, lower case, where a row is the head of a table of actions. */
function headsOf(row: Placed): string[] | null {
  const names = row.cells.map((cell) => cell.trim().toLowerCase());
  return names.filter((name) => name in ACTION_COLUMNS).length >= Math.min(2, names.length)
    ? names
    : null;
}

function detailsIn(text: string): Draft['details'] {
  const details: Draft['details'] = [];
  for (const match of text.matchAll(
    /\(?\b(owner|assignee|due|deadline|status)\s*:\s*([^);|.]{2,60})/gi,
  )) {
    const label = ACTION_DETAILS[(match[1] ?? '').toLowerCase()];
    if (label) details.push({ label, text: (match[2] ?? '').trim() });
  }
  return details;
}

const clean = (text: string) =>
  text.replace(/^(?:\s|[-–—•*]\s|\[[ x]\]\s|\d{1,2}\s?[.)-]\s?)+/i, '').trim();

function finish(draft: Draft, lessons: readonly string[], words: WeightedWords): FoundAction {
  const task = draft.details.find((detail) => detail.label === 'text')?.text;
  const text = (task ? `${draft.text.replace(/:$/, '')}: ${task}` : draft.text)
    .replace(/:$/, '')
    .slice(0, 500);
  const of = (label: string) =>
    draft.details.find((detail) => detail.label === label)?.text ?? null;
  const due = of('due');
  const lesson = scoreWords(text, words).find(({ id }) => lessons.includes(id));
  return {
    text,
    type: bestOf(text, ACTION_TYPE_WORDS) ?? 'prevent',
    status: bestOf(`${of('status') ?? ''} ${text}`, ACTION_STATUS_WORDS, 2) ?? 'open',
    lesson: lesson && lesson.score >= 3 ? lesson.id : null,
    owner: of('owner'),
    due: due === null ? null : (findDates(due)[0] ?? null),
    url: /https?:\/\/[^\s)<>]+/.exec(text)?.[0] ?? null,
    line: draft.line,
  };
}
