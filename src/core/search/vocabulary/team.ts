import { z } from 'zod';
import { issueOf } from '../../codes/index.ts';
import type { Issue } from '../../issue.ts';
import { explainFaults } from '../../schema/explain.ts';
import { label } from '../../schema/text.ts';
import { readYaml } from '../../text/yaml.ts';
import type { Group } from './group.ts';

/** content/vocabulary.yml: groups of phrases that mean one thing here, such as a product and its old name. */
const vocabularySchema = z.array(z.array(label).min(2));

/** Reads the team's groups. A file that has a fault is reported, and none of its groups is taken. */
export function readVocabulary(file: string, text: string): { groups: Group[]; issues: Issue[] } {
  const yaml = readYaml(file, text);
  if (yaml.issues.length > 0) return { groups: [], issues: yaml.issues };
  if (yaml.value === null || yaml.value === undefined) return { groups: [], issues: [] };
  if (!Array.isArray(yaml.value)) {
    return { groups: [], issues: [issueOf('list-shape', { file, ...yaml.position([]) })] };
  }
  const checked = vocabularySchema.safeParse(yaml.value);
  return checked.success
    ? { groups: checked.data, issues: [] }
    : { groups: [], issues: explainFaults(file, yaml, checked.error.issues, () => []) };
}
