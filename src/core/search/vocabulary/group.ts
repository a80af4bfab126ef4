/**
 * Phrases that engineers use for one thing. The first is the name that readers see. A phrase is one or more
 * words; forms of a word (`crash`, `crashes`) need no entry of their own, other spellings do.
 */
export type Group = readonly string[];
