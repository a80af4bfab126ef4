import { readFileSync, writeFileSync } from 'node:fs';
import { type Corpus, filesOf } from './write.ts';

/** Edits the body of one postmortem, for every tool alike; another round gives other words. */
export const editBody = (corpus: Corpus, round: number): string =>
  edit(corpus, 1 / 2, /^## What happened\b.*$/m, `## What happened, as told ${round} times`);

/** Edits the title of another one. */
export const editTitle = (corpus: Corpus, round: number): string =>
  edit(corpus, 1 / 4, /^title: "(?:\d+ )?/m, `title: "${round} `);

/** Gives the id of the postmortem that was edited, at a part of the way from the oldest to the newest. */
function edit(corpus: Corpus, part: number, from: RegExp, to: string): string {
  const id = corpus.ids[Math.floor(corpus.ids.length * part)] ?? '';
  for (const path of filesOf(corpus, id)) {
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${path} did not change.`);
    writeFileSync(path, edited);
  }
  return id;
}
