import { type Neighbour, neighbourOf } from '../core/insight/neighbours.ts';
import { keptReading } from '../repository/content-reading.ts';
import { similarPublished } from '../repository/similar-published.ts';
import { knowledgeBase } from './knowledge.ts';
import { audience, places } from './surroundings.ts';

/** Another incident, and what it has in common with the one on whose page it stands. */
export interface SimilarNeighbour extends Neighbour {
  why: string;
}

/** The incidents most like one of those published, by its id, with the reasons. */
export async function similarFinder(): Promise<(id: string) => SimilarNeighbour[]> {
  const [reading, content] = await Promise.all([
    keptReading(places(), audience()),
    knowledgeBase(),
  ]);
  reading.similar ??= similarPublished(content, places(), reading.knowledge);
  const find = await reading.similar;
  const byId = new Map(content.postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return (id) =>
    find(id).flatMap(({ id: other, why }) => {
      const postmortem = byId.get(other);
      return postmortem ? [{ ...neighbourOf(postmortem), why }] : [];
    });
}

/** What the page of a postmortem shows of that: as its path was given it, or looked for now (see `postmortemPaths`). */
export const similarOf = async (
  id: string,
  given: SimilarNeighbour[] | undefined,
): Promise<SimilarNeighbour[]> => given ?? (await similarFinder())(id);
