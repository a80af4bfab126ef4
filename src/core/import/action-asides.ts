import { type Block, isOwnedTask, startsWithVerb } from './action-blocks.ts';
import { saysAny } from './phrases.ts';
import { OPENING_WORDS } from './words/actions.ts';

/** A sentence before a list that only says what is coming. */
export function announces(block: Block, next: Block | undefined): boolean {
  if (block.depth > 0 || block.row) return false;
  const lists = /:$/.test(block.text) || (next !== undefined && next.depth > 0);
  return (
    (lists && saysAny(block.text, OPENING_WORDS)) ||
    (/:$/.test(block.text) && next !== undefined && next.depth > 0 && !isOwnedTask(block.text))
  );
}

/** Prose beside a list of actions talks about them; only what begins like one is one. */
export const comments = (block: Block, blocks: readonly Block[], at: number) =>
  block.depth === 0 &&
  block.row === null &&
  !block.labelled &&
  (!startsWithVerb(block.text) || SPEAKS.test(block.text)) &&
  !/^[^:.]{3,60}:\s/.test(block.text) &&
  (blocks.filter((other) => other.group === block.group && other.depth > 0).length >= 2 ||
    (!PROMISED.test(block.text) && (introduces(blocks, at) || closes(blocks, at))));

/** Whoever promises in prose means it, also beside a list. */
const PROMISED =
  /\b(?:we|i|team|engineers?)(?:['’]ll|(?:\s+\w+)?\s+(?:will|have|plan|must|should|are going))\b/i;

/** Prose between the heading of all actions and those of their kinds, each with a list. */
const introduces = (blocks: readonly Block[], at: number) =>
  blocks[at - 1]?.heads !== false &&
  blocks[at + 1]?.heads === true &&
  blocks.slice(at + 1).filter(({ depth, heads }) => depth > 0 && !heads).length >= 2;

/** Prose behind the last list of actions. */
function closes(blocks: readonly Block[], at: number): boolean {
  const before = blocks.slice(0, at);
  const begins = before.findLastIndex(({ depth }) => depth === 0);
  const list = before.slice(begins + 1).filter(({ heads }) => !heads);
  return at === blocks.length - 1 && list.length >= 2;
}

/** "Let's keep it so", "We'll ensure that it stays": the author speaks. */
const SPEAKS = /^(?:let['’]s|(?:we|i|you|they)(?:['’]\w+)?)\s/i;
