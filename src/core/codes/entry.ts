import type { IssueSeverity } from '../issue.ts';

/** What a team reads about one issue code: in the message, in `check --explain`, and on its page of the site. */
export interface CodeEntry {
  /** A short name, no full stop. */
  title: string;
  severity: IssueSeverity;
  /** One or two sentences: why it matters. They end every message of this code. */
  why: string;
  /** One or two sentences: what to do next, unless the finding knows better. */
  mend: string;
  /** A snippet that is wrong, and the same corrected. */
  wrong: string;
  right: string;
  /** True when a file may name the rule in `exceptions`, with its reason. */
  exceptable?: boolean;
}

export type CodeTable = Record<string, CodeEntry>;
