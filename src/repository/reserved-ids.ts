/** Anchors of the timeline entries and actions of a page: `t-1405`, `action-1`. */
export const RESERVED_PATTERNS = [/^t-\d/, /^action-\d/];

/** Anchors that the page of a postmortem has besides. */
export const RESERVED_IDS = [
  'content',
  'what-happened-when',
  'why-it-happened',
  'what-we-promised',
  'what-it-taught',
  'has-it-happened-before',
  'similar-incidents',
  'related-incidents',
  'about-the-record',
  'facts-title',
];
