import type { Placed } from './outline.ts';
import { bestOf, saysAny } from './phrases.ts';
import { ACTION_VERBS, CLOSING_WORDS, OPENING_WORDS } from './words/actions.ts';

/** A list item, a paragraph or a line of its own among the actions of a document. */
export interface Block {
  text: string;
  /** The text with the section label that stood before it. */
  full: string;
  line: number;
  /** How many lists it stands in. */
  depth: number;
  /** True for a heading or a label that only heads what follows. */
  heads: boolean;
  /** True where all of it is set in bold. */
  bold: boolean;
  /** True where a section label stood before the text. */
  labelled: boolean;
  /** Whether a task is ticked; null for what is no task. */
  ticked: boolean | null;
  group: number;
  row: Placed | null;
}

/** Puts lines together that belong together: the wrapped lines of an item, and those of a paragraph. */
export function actionBlocks(lines: readonly Placed[]): Block[] {
  const runs: Placed[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const goesOn =
      line.kind === 'item' && !line.bullet && !line.title && before?.group === line.group;
    if (goesOn && before.listDepth === line.listDepth && !before.title) runs.at(-1)?.push(line);
    else if (line.opens || line.kind === 'row' || line.title || !before || before.title)
      runs.push([line]);
    else if (before.listDepth !== line.listDepth || before.group !== line.group) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  const made = withLabels(
    runs.flatMap((run) => (isWrapped(run) ? [blockOf(run)] : nestMarked(run))),
  );
  return made.map((block, index) =>
    block.heads ? block : { ...block, heads: headsList(block, made, index) },
  );
}

/** "Monitoring:" over one line or paragraph is its label, and over several of them it heads a part of the list. */
function withLabels(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) break;
    const under = isLabel(block) ? toldUnder(blocks, index) : 0;
    const told = under === 1 ? blocks[index + 1] : undefined;
    if (told) {
      const join = (one: string, other: string) => `${one} ${other.replace(MARK, '')}`;
      made.push({
        ...block,
        text: join(block.text, told.text),
        full: join(block.full, told.full),
      });
      index += 1;
    } else if (under > 1) {
      made.push({ ...block, heads: true });
      for (const one of blocks.slice(index + 1, index + 1 + under)) made.push(nestIn(block, one));
      index += under;
    } else made.push(block);
  }
  return made;
}

/** A paragraph under a label of a list is one of its items, unless it closes the report. */
const nestIn = ({ depth }: Block, one: Block): Block =>
  depth === 0 || saysAny(one.text, CLOSING_WORDS) ? one : { ...one, depth: depth + 1 };

const isLabel = ({ heads, row, text }: Block) =>
  !heads && row === null && /:$/.test(text) && text.split(/\s+/).length <= 6;

/** How many plain blocks stand under a label, up to the next label or item of a list. */
function toldUnder(blocks: readonly Block[], at: number): number {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(
    (one) =>
      one.depth > 0 || one.heads || one.row || one.group !== blocks[at]?.group || isLabel(one),
  );
  return end === -1 ? rest.length : end;
}

/** Lines with marks of their own under a line without one are nested in it, as in a list. */
function nestMarked(run: readonly Placed[]): Block[] {
  const nests = run[0] !== undefined && !OWN_MARK.test(run[0].text);
  return run.map((line) => {
    const block = blockOf([line]);
    return nests && OWN_MARK.test(line.text) ? { ...block, depth: block.depth + 1 } : block;
  });
}

/** Prose that an editor wrapped goes on in lower case; lines that all begin in capitals stand for themselves. */
function isWrapped(run: readonly Placed[]): boolean {
  const rest = run.slice(1);
  if (rest.some((line) => OWN_MARK.test(line.text))) return false;
  if (run[0]?.kind === 'item') return true;
  return rest.some((line) => /^[\p{Ll}(]/u.test(line.text));
}

const OWN_MARK = /^(?:[-–—•*✅☑✔]|\d{1,2}\s?[.)-])\s?\S/u;

/** The mark of a list that is none of Markdown's. */
export const MARK = /^(?:[-–—•*]\s)+/;

/** Where there is no list of tasks, a sign does it. */
const TICK = /^(?:[-–•*]\s)*[✅☑✔]/u;

function blockOf(run: readonly Placed[]): Block {
  const first = run[0];
  const text = run.map((line, index) => (index === 0 ? line.content : line.text)).join(' ');
  return {
    text: text.trim(),
    full: run.map((line) => line.text).join(' '),
    line: first?.line ?? 1,
    depth: first?.listDepth ?? 0,
    heads: first === undefined || first.title || first.kind === 'heading' || text.trim() === '',
    bold: run.length === 1 && first !== undefined && first.boldLead >= first.text.length - 1,
    labelled: first !== undefined && first.label !== '',
    ticked: first?.ticked ?? (TICK.test(first?.text ?? '') || null),
    group: first?.group ?? 0,
    row: first?.kind === 'row' ? first : null,
  };
}

/** "Monitoring:" over several nested items is a label; over one it is the action that the item details. */
function headsList(block: Block, blocks: readonly Block[], at: number): boolean {
  if (block.depth === 0) return false;
  // In bold and alone in its item, over several, it is a label without a colon too.
  const labels = block.bold || /:$/.test(block.text);
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((other) => other.depth <= block.depth);
  const nested = (end === -1 ? rest : rest.slice(0, end)).length;
  if (nested === 0 || !labels) return false;
  return saysAny(block.text, OPENING_WORDS) || (nested >= 2 && block.text.split(/\s+/).length <= 5);
}

/** True where a block is nested in another that is an action itself: it then details that one. */
export function detailsUpper(blocks: readonly Block[], index: number): boolean {
  const own = blocks[index];
  if (!own || own.depth === 0) return false;
  for (let at = index - 1; at >= 0; at--) {
    const upper = blocks[at];
    if (!upper || upper.group !== own.group) return false;
    if (upper.depth >= own.depth) continue;
    if (upper.heads) return false;
    return upper.depth > 0 || (/:$/.test(upper.text) && isOwnedTask(upper.text));
  }
  return false;
}

/** "AC: Make these alerts quieter:" is a task with details; "We will do the following:" announces tasks. */
export const isOwnedTask = (text: string) =>
  text.split(/\s+/).length > 4 &&
  !/^to\s/i.test(text) &&
  !saysAny(text, OPENING_WORDS) &&
  startsWithVerb(text);

/** Begins with something to do: "Add a check", "AC Reduce the noise". */
export const startsWithVerb = (text: string) =>
  bestOf(
    text
      .replace(/^(?:[A-Z/]{2,6}\s+|\W+)/, '')
      .split(/\s+/)
      .slice(0, 2)
      .join(' '),
    ACTION_VERBS,
  ) !== undefined;
