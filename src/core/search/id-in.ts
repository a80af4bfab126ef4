/** What an address may end in after the id of a postmortem, and what the name of its file does. */
const AFTER_ID = /(?:\.mdx|\/)?(?:[?#]\S*)?$/;

/**
 * The id in what somebody gives for one: also in the file of a postmortem and in its address, which has the place in the
 * page where it was copied from a result of a search.
 */
export const idIn = (given: string): string =>
  given
    .trim()
    .replace(AFTER_ID, '')
    .replace(/^.*[\\/]/s, '');
