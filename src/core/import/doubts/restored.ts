import { bestOf } from '../phrases.ts';
import { KIND_WORDS } from '../words/kinds.ts';

const THINGS = '(?:service|site|website|system|everything|servers?|app(?:lication)?)s?';
/** The ways to say that service was back. */
const RESTORED = new RegExp(
  [
    '(?:was|were|fully|completely|service|services|functionality) restored',
    'restoring',
    'back (?:online|to normal)',
    'up and running',
    'fully (?:recovered|operational)',
    String.raw`full(?: \w+){0,2} (?:recovery|restoration|functionality)`,
    'normal operations? resumed',
    String.raw`${THINGS} (?:is|was|were|are) (?:[\w%]+ )?back`,
    String.raw`regain(?:s|ed) (?:\w+ )?(?:access|connectivity)`,
    String.raw`100 ?% (?:of )?(?:\w+ )?traffic (?:\w+ )?(?:online|restored|served|back)`,
    '(?:work|function|operat|respond|load)(?:ing|ed|s)? (?:again|normally|properly|as (?:expected|usual|intended))',
    'resolving the (?:issue|problem|incident|outage)',
    '(?:back|returned) (?:at|to) (?:the |its |their )?baseline',
    String.raw`(?:users?|customers?|clients?|everyone|everybody) (?:is|was|were|are) (?:\w+ )?back (?:to|on|in|at)`,
    'business as usual',
  ]
    .map((words) => String.raw`\b${words}\b`)
    .join('|'),
  'i',
);
const PARTLY = /\b(?:gradual|partial|began|begin|start(?:s|ed|ing)\b|some)\w*/i;
/** A recovery that the text itself calls no lasting one. */
const FOR_NOW =
  /\b(?:temporarily|momentarily|for now|for the time being|for a (?:short )?(?:while|time|moment)|short-lived|temporary (?:relief|recovery|restoration|resolution|improvement))\b/i;
/** What was wanted, and was not. */
const NEGATED =
  /\b(?:fail(?:s|ed)? to|unable to|(?:did|was|were|is|are|could) ?n[o']t|not yet|never)\b/i;
/** What is checked or wanted is not yet told to be so. */
const TESTS = /\b(?:tests?|tested|testing|whether|in order to|plann?\w*)\b|^(?:\w+ ){0,3}ensur/i;

/** True where a text says in so many words that service was back. */
export const saysRestored = (text: string) => RESTORED.test(text) && isWhole(text);

/** True where the words of an entry leave no doubt that it was over. */
export const saysOver = (text: string) =>
  saysRestored(text) ||
  (bestOf(text, KIND_WORDS, 5) === 'resolved' && isWhole(text) && !TESTS.test(text));

const isWhole = (text: string) => !PARTLY.test(text) && !FOR_NOW.test(text) && !NEGATED.test(text);
