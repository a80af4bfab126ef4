import { join } from 'node:path';
import { readTeamWords, type TeamWords } from '../core/import/team-words.ts';
import type { Issue } from '../core/issue.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { readOptional } from './read-text.ts';

/** Reads content/import-words.yml, which a team may have: words by which an import knows the ids of its lists. */
export function readImportWords(
  content: string,
  shown: (path: string) => string,
  lists: TeamLists,
): { words: TeamWords; issues: Issue[] } {
  const path = join(content, 'import-words.yml');
  const text = readOptional(path, shown(path)) ?? '';
  if (typeof text === 'string') return readTeamWords(shown(path), text, lists);
  const { words } = readTeamWords(shown(path), '', lists);
  return { words, issues: [text] };
}
