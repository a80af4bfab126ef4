import type { ActionStatus, ActionType } from '../postmortem.ts';
import { type ActionDraft, actionsIn, actionsInProse } from './action-drafts.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import { bestOf, scoreWords, type WeightedWords } from './phrases.ts';
import { ACTION_STATUS_WORDS, ACTION_TYPE_WORDS, LESSON_WORDS } from './words/actions.ts';

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
  const promised = usable.filter(
    (line) => line.within.includes('actions') && !isLessonBeside(line),
  );
  const learned = usable.filter((line) => line.within.includes('lessons') && line.listDepth > 0);
  const drafts =
    [actionsIn(promised), actionsIn(learned), actionsInProse(usable)].find(
      (found) => found.length > 0,
    ) ?? [];
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const text = draft.text.replace(/\s+/g, ' ').trim();
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
    if (!/\p{L}{2}.*\s\S/u.test(text) || LENGTH.test(text) || seen.has(key)) return [];
    seen.add(key);
    return [finish({ ...draft, text }, lessons, words)];
  });
}

/** "Lessons learned" under "Corrective measures" tells what was learned; "Lessons and actions" in one title promises. */
const isLessonBeside = ({ within, level }: Placed) =>
  within.at(-1) === 'lessons' && (within.at(-2) !== 'actions' || within.length === level);

function finish(draft: ActionDraft, lessons: readonly string[], words: WeightedWords): FoundAction {
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
    status: statusOf(draft.ticked, of('status') ?? '', text),
    lesson: lesson && lesson.score >= 3 ? lesson.id : null,
    owner: of('owner'),
    due: due === null ? null : (findDates(due)[0] ?? null),
    url: /https?:\/\/[^\s)<>]+/.exec(text)?.[0] ?? null,
    line: draft.line,
  };
}

const MARKED_ONGOING = /[-–—([:]\s*(?:still |currently )?ongoing\s*[\])]?\.?$/i;

/** "Resolution time: 1 hour and 20 minutes" below a list of actions promises nothing. */
const LENGTH = /^(?:(?:\d+|an?|one)\s(?:hour|minute|day)s?\b(?:,|\sand)?\s?)+\.?$/i;

/** A tick says it all. Where there is none in a list of tasks, the words of a task tell what is to be done, not that it was. */
function statusOf(ticked: boolean | null, status: string, text: string): ActionStatus {
  if (ticked) return 'done';
  // "Status: ongoing" and "(ongoing)" say so; "no merges during ongoing work" does not.
  if (ticked !== false && (/\b(?:ongoing|currently)\b/i.test(status) || MARKED_ONGOING.test(text)))
    return 'in-progress';
  const told = ticked === null ? `${status} ${text}` : status;
  return bestOf(told, ACTION_STATUS_WORDS, 2) ?? 'open';
}
