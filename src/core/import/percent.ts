import type { Placed } from './outline.ts';
import { scoreWords } from './phrases.ts';
import { PERCENT_WORDS } from './words/percent.ts';

/** The share that an incident affected, and the words that say so. */
export interface FoundPercent {
  percent: number;
  of: 'users' | 'requests' | 'traffic' | 'revenue' | 'capacity';
  words: string;
  line: number;
}

const PERCENT =
  /(?<![\w.,/])(\d{1,3}(?:\.\d+)?)(?:\s*[-–]\s*(\d{1,3}(?:\.\d+)?))?\s?(?:%|percent\b|per cent\b)/gi;

/** Picks the percentage that tells the impact by the words around it; null when none does. */
export function readPercent(lines: readonly Placed[]): FoundPercent | null {
  let best: { found: FoundPercent; score: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'code' || line.within.includes('actions')) continue;
    for (const match of line.content.matchAll(PERCENT)) {
      const percent = Number(match[1]);
      if (percent > 100 || match[2] !== undefined) continue;
      const score = weigh(line, match.index, match[0].length, index);
      if (score.total >= 2.5 && (best === null || score.total > best.score)) {
        best = {
          found: { percent, of: score.of, words: score.words, line: line.line },
          score: score.total,
        };
      }
    }
  }
  return best?.found ?? null;
}

function weigh(
  line: Placed,
  at: number,
  length: number,
  index: number,
): { total: number; of: FoundPercent['of']; words: string } {
  const before =
    line.content
      .slice(0, at)
      .split(/[.!?;](?=\s)/)
      .at(-1) ?? '';
  const after =
    line.content
      .slice(at + length)
      .split(/[.!?;](?=\s|$)|,\s(?=leading|resulting|causing|while)/)[0] ?? '';
  const near = `${before.slice(-70)} # ${after.slice(0, 70)}`;
  const scores = new Map(scoreWords(near, PERCENT_WORDS.near).map(({ id, score }) => [id, score]));
  const close = new Map(
    scoreWords(`# ${after.slice(0, 40)}`, PERCENT_WORDS.of).map(({ id, score }) => [id, score]),
  );
  const against =
    (scores.get('against') ?? 0) +
    (scoreWords(`${before.slice(-28)} # ${after.slice(0, 24)}`, PERCENT_WORDS.close)[0]?.score ??
      0);
  let total = (scores.get('for') ?? 0) - against;
  for (const score of close.values()) total += score > 0 ? 2 : 0;
  if (line.section === 'impact') total += 3;
  if (line.within.includes('summary') || line.section === 'duration') total += 2;
  if (line.within.includes('timeline')) total -= 3;
  if (line.section === 'cause' && !line.within.includes('summary')) total -= 2;
  if (line.within.includes('lessons') || line.within.includes('end')) total -= 2;
  const placed = line.within.some(
    (kind) => kind === 'impact' || kind === 'summary' || kind === 'duration',
  );
  const opens = line.within.every((kind) => kind === 'other') && index < 15;
  if (!placed && !opens && scoreWords(near, PERCENT_WORDS.hurt).length === 0) total -= 4;
  total -= Math.min(index, 40) / 200;
  const of = [...close.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'users';
  return {
    total,
    of: of as FoundPercent['of'],
    words:
      `${before.length > 60 ? before.slice(-60).replace(/^\S*\s/, '') : before}${line.content.slice(at, at + length)}${after.slice(0, 60)}`.trim(),
  };
}
