import type { Reporter } from './reporter.ts';

/**
 * One array of issues and nothing else. What nobody sees is escaped, so that a terminal that shows the report
 * obeys none of it; JSON's own escapes end at U+001F.
 */
export const reportJson: Reporter = ({ issues }) =>
  JSON.stringify(issues, null, 2).replace(
    /[\u{7F}-\u{9F}\u{200B}-\u{200F}\u{2028}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
