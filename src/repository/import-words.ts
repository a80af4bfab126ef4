import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTeamWords, type TeamWords } from '../core/import/team-words.ts';
import type { Issue } from '../core/issue.ts';
import type { TeamLists } from '../core/rules/rule.ts';

/** Reads content/import-words.yml, which a team may have: words by which an import knows the ids of its lists. */
export function readImportWords(
  content: string,
  shown: (path: string) => string,
  lists: TeamLists,
): { words: TeamWords; issues: Issue[] } {
  const path = join(content, 'import-words.yml');
  return readTeamWords(shown(path), existsSync(path) ? readFileSync(path, 'utf8') : '', lists);
}
