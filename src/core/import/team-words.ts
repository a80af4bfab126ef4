import { z } from 'zod';
import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import type { TeamLists } from '../rules/rule.ts';
import { explainFaults } from '../schema/explain.ts';
import { didYouMean } from '../schema/nearest.ts';
import { id } from '../schema/text.ts';
import { readYaml, type YamlText } from '../text/yaml.ts';
import type { WeightedWords } from './phrases.ts';
import { LESSON_WORDS } from './words/actions.ts';
import { CAUSE_WORDS } from './words/causes.ts';
import { SERVICE_WORDS } from './words/services.ts';

const weighted = z.record(id, z.record(z.string().min(2).max(80), z.number().min(-10).max(10)));

/** content/import-words.yml: phrases and their weights for the causes, services and lessons of a team. */
const teamWordsSchema = z.strictObject({
  causes: weighted.optional(),
  services: weighted.optional(),
  lessons: weighted.optional(),
});

/** The words by which an import knows a team's own ids. */
export interface TeamWords {
  causes: WeightedWords;
  services: WeightedWords;
  lessons: WeightedWords;
}

/** The words that ship. */
export const SHIPPED_WORDS: TeamWords = {
  causes: CAUSE_WORDS,
  services: SERVICE_WORDS,
  lessons: LESSON_WORDS,
};

/**
 * Adds a team's words to those that ship. A phrase that both have takes the team's weight, so that 0 silences one.
 * What cannot be read is an issue, and the words are then as shipped; so is an id that the team's lists do not have.
 */
export function readTeamWords(
  file: string,
  text: string,
  lists: Pick<TeamLists, 'causes' | 'services' | 'lessons'>,
): { words: TeamWords; issues: Issue[] } {
  const yaml = readYaml(file, text);
  if (yaml.issues.length > 0) return { words: SHIPPED_WORDS, issues: yaml.issues };
  if (yaml.value === null || yaml.value === undefined) return { words: SHIPPED_WORDS, issues: [] };
  const checked = teamWordsSchema.safeParse(yaml.value);
  if (!checked.success) {
    const fields = Object.keys(teamWordsSchema.shape);
    const issues = explainFaults(file, yaml, checked.error.issues, (path) =>
      path.length === 0 ? fields : [],
    );
    const none = issueOf('wrong-type', { file, ...yaml.position([]) });
    return { words: SHIPPED_WORDS, issues: issues.length > 0 ? issues : [none] };
  }
  const { causes, services, lessons } = checked.data;
  return {
    words: {
      causes: merged(SHIPPED_WORDS.causes, causes),
      services: merged(SHIPPED_WORDS.services, services),
      lessons: merged(SHIPPED_WORDS.lessons, lessons),
    },
    issues: Object.entries(checked.data).flatMap(([list, own = {}]) =>
      idleWords(file, yaml, list as keyof TeamWords, own, lists),
    ),
  };
}

function idleWords(
  file: string,
  yaml: YamlText,
  list: keyof TeamWords,
  own: WeightedWords,
  lists: Pick<TeamLists, keyof TeamWords>,
): Issue[] {
  const ids = lists[list].map((entry) => entry.id);
  // A team that keeps no list of its services may name any.
  if (ids.length === 0) return [];
  return Object.keys(own)
    .filter((one) => !ids.includes(one))
    .map((one) =>
      issueOf(
        'import-words-idle',
        { file, ...yaml.position([list, one], 'key') },
        `content/${list}.yml has no \`${one}\`.`,
        didYouMean(one, ids),
      ),
    );
}

function merged(shipped: WeightedWords, own: WeightedWords = {}): WeightedWords {
  const ids = new Set([...Object.keys(shipped), ...Object.keys(own)]);
  return Object.fromEntries([...ids].map((one) => [one, { ...shipped[one], ...own[one] }]));
}
