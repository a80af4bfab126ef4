/** From one step to the next a count grows by this much. */
const STEP = 1.1;

/**
 * About how many `count`, which is one or more, is: in steps of a tenth, and exactly up to fourteen. What is weighed by how
 * many incidents have it weighs the same when one more has it, so that one change need not have all compared anew.
 */
export const about = (count: number): number =>
  Math.round(STEP ** Math.round(Math.log(count) / Math.log(STEP)));
