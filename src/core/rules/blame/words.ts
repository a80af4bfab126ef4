/** A way of writing that makes a person the cause: what it looks like, and what to ask instead. */
export interface BlameWords {
  /** Matched without regard to case. */
  pattern: string;
  ask: string;
}

const WHAT_LED_TO_IT =
  'Ask what made the action look right at the time, and what let one slip go so far.';
const WHAT_WAS_KNOWN = 'Ask what the person could see and knew at the time, and write that.';
const WHAT_WAS_MISSING =
  'Ask which guard, warning or time was missing, and write that; care is nothing that a team can install.';

/** People by their role, as a name blames. Not "operator" or "responder": software has these names too. */
const ROLE =
  '(?:engineer|developer|administrator|admin|sysadmin|dba|intern|contractor|employee|colleague|technician|programmer|on-?call)s?';

/**
 * The words. They are about fault, so each is narrow: "failed to start" of a service, "the operator" of a
 * Kubernetes cluster and "a careless assumption in the code" must not match, and negations ("it was not human error")
 * and quotations are left out by the rule.
 */
export const BLAME_WORDS: readonly BlameWords[] = [
  { pattern: '(?:human|operator|pilot) (?:error|mistake)s?', ask: WHAT_LED_TO_IT },
  // "A surge in user error reports" is about what users see.
  {
    pattern:
      '(?:by|to|was|is|were|of) (?:a )?user (?:error|mistake)s?(?! (?:report|rate|message|count|page|log)s?)',
    ask: WHAT_LED_TO_IT,
  },
  {
    pattern: `(?:${ROLE}|operators?|somebody|someone)(?:['’]s?)? (?:own )?(?:mistake|carelessness|negligence|fault|blunder|incompetence|inattention)`,
    ask: WHAT_LED_TO_IT,
  },
  {
    pattern:
      '(?:caused|broken|triggered) by (?:a |an |the |our )?(?:careless|inexperienced|junior|negligent|inattentive|sloppy) \\w+',
    ask: WHAT_LED_TO_IT,
  },
  {
    pattern:
      "should(?: have|[’']ve|a) (?:known|noticed|realised|realized|seen it|checked|double-checked|been more careful|paid)",
    ask: WHAT_WAS_KNOWN,
  },
  { pattern: 'ought to have (?:known|noticed|realised|realized|checked)', ask: WHAT_WAS_KNOWN },
  {
    pattern: `(?:(?:the|an?|our|one) ${ROLE}|somebody|someone|he|she) (?:failed|neglected|forgot|omitted|did not bother|didn[’']t bother) to`,
    ask: WHAT_WAS_MISSING,
  },
  {
    pattern:
      '(?:he|she|they|somebody|someone) (?:was|were) (?:careless|negligent|sloppy|inattentive|at fault|to blame)',
    ask: WHAT_LED_TO_IT,
  },
  {
    pattern:
      '(?:was|is|were) (?:simply |just |plainly )?(?:careless|negligent|incompetent|sloppy)(?! (?:of|about) (?:the|its) (?:code|api|parser))',
    ask: WHAT_WAS_MISSING,
  },
  { pattern: 'lack of (?:care|carefulness|diligence|attention to detail)', ask: WHAT_WAS_MISSING },
  { pattern: '(?:be|being) more careful', ask: WHAT_WAS_MISSING },
  { pattern: 'out of (?:carelessness|negligence|laziness)', ask: WHAT_WAS_MISSING },
];
