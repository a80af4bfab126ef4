import type { ActionStatus, ActionType } from '../postmortem.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import { saysAny, scoreWords } from './phrases.ts';
import {
  ACTION_DETAILS,
  ACTION_STATUS_WORDS,
  ACTION_TYPE_WORDS,
  CLOSING_WORDS,
  LESSON_WORDS,
  OPENING_WORDS,
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
export function readActions(lines: readonly Placed[], lessons: readonly string[]): FoundAction[] {
  const promised = collect(
    lines.filter((line) => line.within.includes('actions') && !line.within.includes('timeline')),
  );
  const drafts =
    promised.length > 0
      ? promised
      : collect(lines.filter((line) => line.within.includes('lessons') && line.listDepth > 0));
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const text = draft.text.replace(/\s+/g, ' ').trim();
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
    if (key.length < 4 || seen.has(key)) return [];
    seen.add(key);
    return [finish({ ...draft, text }, lessons)];
  });
}

function collect(lines: readonly Placed[]): Draft[] {
  const drafts: Draft[] = [];
  const blocks = groupBlocks(
    lines.filter((line) => line.kind !== 'code' && !line.within.includes('end')),
  );
  for (const [index, block] of blocks.entries()) {
    const first = block[0];
    if (!first || first.title || first.kind === 'heading') continue;
    const last = drafts.at(-1);
    const detail = detailOf(first.text);
    if (detail && last) {
      last.details.push(detail);
      for (const line of block.slice(1)) addDetailOrText(last, line.text);
      continue;
    }
    const deeper = parentOf(blocks, index);
    if (deeper && last) {
      last.text += `${/[.:;,]$/.test(last.text) ? ' ' : '. '}${block.map((line) => line.text).join(' ')}`;
      continue;
    }
    drafts.push(...fromBlock(block, blocks));
  }
  return drafts;
}

/** Lines of one item or paragraph belong together; a plain line that begins like a sentence of its own does not. */
function groupBlocks(lines: readonly Placed[]): Placed[][] {
  const blocks: Placed[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const own =
      line.opens ||
      line.title ||
      line.kind === 'row' ||
      !before ||
      before.title ||
      startsItem(line, before);
    if (own) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** In a paragraph of short lines each is an item; in wrapped prose a line breaks in the middle of a sentence. */
function startsItem(line: Placed, before: Placed): boolean {
  if (/^(?:[-–•*✅☑✔]|\d{1,2}\s?[.)-])\s?\S/u.test(line.text)) return true;
  if (!/^[\p{Lu}"'“\p{Extended_Pictographic}]/u.test(line.text)) return false;
  return (
    /[.!?:;)]$/.test(before.text) ||
    before.text.length < 60 ||
    line.boldLead > 3 ||
    /^[^:.]{3,50}:\s/.test(line.text)
  );
}

function detailOf(text: string): { label: string; text: string } | null {
  const match = /^[-–•*\s]*([^:]{2,30}?)\s*:\s*(.*)$/.exec(text);
  const label = match?.[1]?.toLowerCase().trim() ?? '';
  return match && Object.hasOwn(ACTION_DETAILS, label)
    ? { label: ACTION_DETAILS[label] ?? label, text: match[2] ?? '' }
    : null;
}

function addDetailOrText(draft: Draft, text: string): void {
  const detail = detailOf(text);
  if (detail) draft.details.push(detail);
}

/** An item under another one details it, unless the upper one is only a label for a list. */
function parentOf(blocks: readonly Placed[][], index: number): Placed | null {
  const own = blocks[index]?.[0];
  if (!own || own.listDepth === 0) return null;
  for (let at = index - 1; at >= 0; at--) {
    const upper = blocks[at]?.[0];
    if (!upper || upper.group !== own.group) return null;
    if (upper.listDepth < own.listDepth && upper.listDepth > 0)
      return isGroupLabel(upper, blocks, at) ? null : upper;
    if (upper.listDepth === 0)
      return upper.kind !== 'heading' &&
        !upper.title &&
        /[:]$/.test(upper.text) &&
        isOwnedTask(upper.text)
        ? upper
        : null;
  }
  return null;
}

/** "**AC** Make these quieter:" is a task with details, "Monitoring:" is a label. */
const isOwnedTask = (text: string) => text.split(/\s+/).length > 4 && !saysAny(text, OPENING_WORDS);

function isGroupLabel(line: Placed, blocks: readonly Placed[][], at: number): boolean {
  const text = line.text.replace(/\s+/g, ' ');
  if (line.title) return true;
  if (!/:$/.test(text) && line.boldLead < text.length - 1) return false;
  if (saysAny(text, OPENING_WORDS)) return true;
  const children = blocks
    .slice(at + 1)
    .findIndex((block) => (block[0]?.listDepth ?? 0) <= line.listDepth);
  const count = children === -1 ? blocks.length - at - 1 : children;
  return text.split(/\s+/).length <= 4 && count >= 2;
}

function fromBlock(block: readonly Placed[], blocks: readonly Placed[][]): Draft[] {
  const first = block[0];
  if (!first) return [];
  const text = block
    .map((line, index) => (index === 0 ? line.content : line.text))
    .join(' ')
    .trim();
  if (text === '' || isGroupLabel(first, blocks, blocks.indexOf(block as Placed[]))) return [];
  if (first.listDepth === 0 && first.kind !== 'row') {
    if (saysAny(text, CLOSING_WORDS)) return [];
    if (saysAny(text, OPENING_WORDS) && (/:$/.test(text) || blocks.length > 1)) return [];
  }
  if (first.kind === 'row') return fromRow(first);
  const sentences = first.listDepth === 0 || first.label !== '' ? proseItems(text) : [text];
  return sentences.map((sentence) => ({
    text: clean(sentence),
    line: first.line,
    details: detailsIn(sentence),
  }));
}

/** Two promises in one paragraph are two actions; a label with its explanation is one. */
function proseItems(text: string): string[] {
  if (/^[^:.]{3,60}:\s/.test(text)) return [text];
  const sentences = text.split(/(?<=[a-z)\d]{2}[.;])\s+(?=[A-Z])/);
  const promises = sentences.filter((sentence) => !saysAny(sentence, CLOSING_WORDS));
  return promises.length > 1 && promises.every((one) => startsWithPromise(one)) ? promises : [text];
}

const startsWithPromise = (text: string) =>
  scoreWords(text.split(/\s+/).slice(0, 8).join(' '), ACTION_TYPE_WORDS).length > 0;

function fromRow(row: Placed): Draft[] {
  const cells = row.cells.filter((cell) => cell.trim() !== '');
  if (
    cells.some((cell) =>
      /^(?:action|task|item|owner|status|type|priority|due|description|id|#)s?(?: items?| date)?$/i.test(
        cell.trim(),
      ),
    )
  )
    return [];
  const text = cells.toSorted((a, b) => b.length - a.length)[0];
  return text === undefined ? [] : [{ text, line: row.line, details: [] }];
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
  text.replace(/^(?:\s|[-–•*]\s|\[[ x]\]\s|\d{1,2}\s?[.)-]\s?)+/i, '').trim();

function finish(draft: Draft, lessons: readonly string[]): FoundAction {
  const task = draft.details.find((detail) => detail.label === 'text')?.text;
  const text = (task ? `${draft.text.replace(/:$/, '')}: ${task}` : draft.text)
    .replace(/:$/, '')
    .slice(0, 500);
  const of = (label: string) =>
    draft.details.find((detail) => detail.label === label)?.text ?? null;
  const due = of('due');
  const lesson = scoreWords(text, LESSON_WORDS).find(({ id }) => lessons.includes(id));
  return {
    text,
    type: (scoreWords(text, ACTION_TYPE_WORDS)[0]?.id as ActionType | undefined) ?? 'prevent',
    status:
      (scoreWords(`${of('status') ?? ''} ${text}`, ACTION_STATUS_WORDS)[0]?.id as
        | ActionStatus
        | undefined) ?? 'open',
    lesson: lesson && lesson.score >= 3 ? lesson.id : null,
    owner: of('owner'),
    due: due === null ? null : (findDates(due)[0] ?? null),
    url: /https?:\/\/[^\s)<>]+/.exec(text)?.[0] ?? null,
    line: draft.line,
  };
}
