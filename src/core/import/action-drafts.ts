import { announces, comments } from './action-asides.ts';
import { actionBlocks, type Block, detailsUpper, MARK, startsWithVerb } from './action-blocks.ts';
import type { Placed } from './outline.ts';
import { bestOf, saysAny } from './phrases.ts';
import {
  ACTION_COLUMNS,
  ACTION_DETAILS,
  ACTION_TYPE_WORDS,
  CLOSING_WORDS,
  OPENING_WORDS,
  PROMISE_OPENINGS,
  PROMISES,
} from './words/actions.ts';

/** An action as a document has it, before anything is made of what it says. */
export interface ActionDraft {
  text: string;
  line: number;
  details: { label: string; text: string }[];
  /** Whether it is ticked; null where it stands in no list of tasks. */
  ticked: boolean | null;
}

const BETWEEN_SENTENCES = /(?<=[a-z)\d]{2}[.;!])\s+(?=[A-Z])/;

/** The actions that these lines hold as items, paragraphs and rows of tables. */
export function actionsIn(lines: readonly Placed[]): ActionDraft[] {
  const drafts: ActionDraft[] = [];
  const blocks = actionBlocks(lines);
  let heads: readonly string[] = [];
  let all: ActionDraft['details'] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.heads) {
      if (block.depth === 0)
        all = COMPLETED.test(block.full) ? [{ label: 'status', text: 'done' }] : [];
      continue;
    }
    const columns = block.row ? headsOf(block.row) : null;
    if (columns) {
      heads = columns;
      continue;
    }
    const last = drafts.at(-1);
    const detail = detailOf(block.full);
    if (detail && last) last.details.push(detail);
    else if (last && detailsUpper(blocks, index)) {
      last.text += `${/[.:;,]$/.test(last.text) ? ' ' : '. '}${block.text.replace(MARK, '')}`;
    } else if (!announces(block, blocks[index + 1]) && !comments(block, blocks, index))
      drafts.push(
        ...draftsOf(block, heads).map((draft) => ({
          ...draft,
          details: [...draft.details, ...all],
        })),
      );
  }
  return drafts;
}

/** "Immediate actions (completed)" says of all under it how far they have come. */
const COMPLETED = /^(?:completed|done)\b|[([](?:all )?(?:completed|done)[)\]]\W*$/i;

function detailOf(text: string): { label: string; text: string } | null {
  const match = /^[-–•*\s]*([^:]{2,30}?)\s*:\s*(.*)$/.exec(text);
  const label = match?.[1]?.toLowerCase().trim() ?? '';
  return match && Object.hasOwn(ACTION_DETAILS, label)
    ? { label: ACTION_DETAILS[label] ?? label, text: match[2] ?? '' }
    : null;
}

function draftsOf(block: Block, heads: readonly string[]): ActionDraft[] {
  if (block.row) return fromRow(block.row, heads);
  const sentences = block.depth === 0 || block.labelled ? proseItems(block.text) : [block.text];
  return sentences.flatMap((sentence) => {
    const text = clean(sentence);
    const { line, ticked } = block;
    return text === '' ? [] : [{ text, line, details: detailsIn(sentence), ticked }];
  });
}

/** Two promises in one paragraph are two actions; a label with its explanation is one. What only closes a report is none. */
function proseItems(text: string): string[] {
  const sentences = text.split(BETWEEN_SENTENCES);
  const told = sentences.filter(
    (sentence) =>
      isLabelledTask(sentence) ||
      (!saysAny(sentence, CLOSING_WORDS) && !announcement(sentence, sentences.length)),
  );
  if (told.length === 0) return [];
  if (/^[^:.]{3,60}:\s/.test(text)) return [told.join(' ')];
  return told.length > 1 && told.every((one) => promises(one)) ? told : [told.join(' ')];
}

/** "Review: Schedule a meeting about the lessons learned" is something to do, whatever it is about. */
const isLabelledTask = (text: string) => {
  const task = /^[^:.]{3,60}:\s+(\S.*)$/.exec(text)?.[1];
  return task !== undefined && /^\p{Lu}/u.test(task) && startsWithVerb(task);
};

const announcement = (sentence: string, of: number) =>
  of > 1 && /:$/.test(sentence) && saysAny(sentence, OPENING_WORDS);

/** Begins like something to do: "Add a check", "Additionally, set up alerts". */
const promises = (text: string) =>
  bestOf(text.split(/\s+/).slice(0, 8).join(' '), ACTION_TYPE_WORDS) !== undefined;

/** A row of a table of actions: what a column holds is what its head says, else the longest cell is the action. */
function fromRow(row: Placed, heads: readonly string[]): ActionDraft[] {
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
  // The table that many have copied marks in its last column what is done: "n/a **DONE**".
  const mark = cells.flatMap((cell) => /(?:^|\s)(?:DONE|TODO|IN PROGRESS)$/.exec(cell)?.[0] ?? []);
  if (!details.some(({ label }) => label === 'status'))
    details.push(...mark.slice(0, 1).map((status) => ({ label: 'status', text: status })));
  return text === '' ? [] : [{ text, line: row.line, details, ticked: null }];
}

/** The names of the columns, lower case, where a row is the head of a table of actions. */
function headsOf(row: Placed): string[] | null {
  const names = row.cells.map((cell) => cell.trim().toLowerCase());
  return names.filter((name) => name in ACTION_COLUMNS).length >= Math.min(2, names.length)
    ? names
    : null;
}

function detailsIn(text: string): ActionDraft['details'] {
  const details: ActionDraft['details'] = [];
  for (const match of text.matchAll(
    /\(?\b(owner|assignee|due|deadline|status)\s*:\s*([^);|.]{2,60})/gi,
  )) {
    const label = ACTION_DETAILS[(match[1] ?? '').toLowerCase()];
    if (label) details.push({ label, text: (match[2] ?? '').trim() });
  }
  return [...details, ...signsIn(text)];
}

/** A list of tasks names people and days behind each: `Enlarge the pool by 2024-06-02 (@ana)`. */
function signsIn(text: string): ActionDraft['details'] {
  const owner = HANDLE.exec(text)?.slice(1).find(Boolean);
  const due = DUE.exec(text)?.[1];
  return [
    ...(owner ? [{ label: 'owner', text: owner }] : []),
    ...(due ? [{ label: 'due', text: due }] : []),
  ];
}

/** In brackets, or behind a dash or a comma at the end: elsewhere it may be an annotation of Java or a package of npm's. */
const HANDLE = /[([]@([\w-]+)[)\]]|[-–—,:]\s*@([\w-]+)\.?$/;
const DUE =
  /\b(?:due|by|before)\s+([^\s(](?:[^;()]{2,28}[^\s;()]))\)?\s*(?:[([]@[\w-]+[)\]]|[-–—,:]?\s*@[\w-]+)?\.?$/i;

const clean = (text: string) =>
  text
    .replace(/^(?:\s|[-–—•*](?:\s|(?=\p{Lu}\p{Ll}))|\[[ xX]\]\s|\d{1,2}\s?[.)-]\s?)+/u, '')
    .trim();

/** The actions of a report without sections, which promises in sentences: what will be done, in the paragraphs that speak of it. */
export function actionsInProse(lines: readonly Placed[]): ActionDraft[] {
  const told = lines.filter(
    (line) => line.kind === 'text' && !line.title && saysAny(line.text, PROMISE_OPENINGS),
  );
  return told.flatMap((line) =>
    line.text
      .split(BETWEEN_SENTENCES)
      .filter((sentence) => saysAny(sentence, PROMISES) && !saysAny(sentence, CLOSING_WORDS))
      .map((sentence) => ({ text: clean(sentence), line: line.line, details: [], ticked: null })),
  );
}
