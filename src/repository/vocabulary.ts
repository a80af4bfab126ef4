import { join } from 'node:path';
import type { Issue } from '../core/issue.ts';
import type { Group } from '../core/search/vocabulary/group.ts';
import { readVocabulary } from '../core/search/vocabulary/team.ts';
import { readOptional } from './read-text.ts';

/** Reads content/vocabulary.yml, which a team may have: what it calls the same thing, besides what ships. */
export function readTeamVocabulary(
  content: string,
  shown: (path: string) => string,
): { groups: Group[]; issues: Issue[] } {
  const path = join(content, 'vocabulary.yml');
  const text = readOptional(path, shown(path));
  if (text === null) return { groups: [], issues: [] };
  if (typeof text !== 'string') return { groups: [], issues: [text] };
  return readVocabulary(shown(path), text);
}
