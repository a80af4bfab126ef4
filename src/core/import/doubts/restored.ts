import { bestOf } from '../phrases.ts';
import { KIND_WORDS } from '../words/kinds.ts';

/** True where a text says in so many words that service was back. */
export const saysRestored = (text: string) =>
  /\b(?:(?:was|were|fully|completely|service|services|functionality) restored|restoring|back online|back to normal|fully (?:recovered|operational)|normal operations? resumed|(?:service|site|website|system|everything|servers?|app(?:lication)?)s? (?:is|was|were|are) (?:[\w%]+ )?back|regain(?:s|ed) (?:\w+ )?(?:access|connectivity)|up and running|full(?: \w+){0,2} (?:recovery|restoration|functionality)|100 ?% (?:of )?(?:\w+ )?traffic (?:\w+ )?(?:online|restored|served|back)|(?:work|function|operat|respond|load)(?:ing|ed|s)? (?:again|normally|properly|as (?:expected|usual|intended))|resolving the (?:issue|problem|incident|outage)|(?:back|returned) (?:at|to) (?:the |its |their )?baseline)\b/i.test(
    text,
  ) && !PARTLY.test(text);
const PARTLY = /\b(?:gradual|partial|began|begin|start(?:s|ed|ing)\b|some)\w*/i;
/** What is checked or wanted is not yet told to be so. */
const TESTS = /\b(?:tests?|tested|testing|whether|in order to|plann?\w*)\b|^(?:\w+ ){0,3}ensur/i;

/** True where the words of an entry leave no doubt that it was over. */
export const saysOver = (text: string) =>
  saysRestored(text) ||
  (bestOf(text, KIND_WORDS, 5) === 'resolved' && !PARTLY.test(text) && !TESTS.test(text));
