/**
 * Words that a sentence needs and a search does not: they stand in nearly every postmortem. `down`, `not` and `no`
 * carry too little here to be worth a request each; `off`, `full` and `out` belong to phrases of the vocabulary.
 */
const STOP = new Set(
  `a about after again all also although am an and another any are as at back be became because been before being both
  but by can cannot cant could couldnt did didnt do does doesnt doing dont during each either else even ever every
  everybody everyone everything   few for from get gets getting got had has have having he her here him his how however i if in into is isnt it its
  itself just kept like made make makes many may me might more most much must my near nearly no nor not now of off on
  once one only onto or other our out over own per quite rather really said same say says see seems seen she should
  since so some somebody someone something still such than that thats the their them then there these they thing
  things this those though through to too toward towards under until up upon us very via was wasnt we were what
  when whenever where whether which while who whole whom whose why will with within without wont would yet you your`.split(
    /\s+/,
  ),
);

const TURNS = new Set(['no', 'not', 'off', 'out', 'back']);

/**
 * True for a word that turns its neighbour into something else, though no search weighs it: `timed out`, `rolled back`,
 * `not responding`.
 */
export const turnsNeighbour = (word: string): boolean => TURNS.has(word);

/** True for a word (lower case) that no search should weigh. */
export const isStopWord = (word: string): boolean => STOP.has(word);
