/** What a new draft asks in the place of a text. In what is published, such a question was never answered. */
export const TIMELINE_HINTS = {
  started: 'What was seen first?',
  resolved: 'What showed that it was over?',
} as const;

const HINTS: ReadonlySet<string> = new Set(Object.values(TIMELINE_HINTS));

/** True for a text that is a draft's question still. */
export const isHint = (text: string): boolean => HINTS.has(text.trim());
