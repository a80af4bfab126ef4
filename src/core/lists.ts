import type { z } from 'zod';
import { issueOf } from './codes/index.ts';
import type { Issue } from './issue.ts';
import { settingIssues } from './rules/settings.ts';
import { explainFaults } from './schema/explain.ts';
import { salvage } from './schema/salvage.ts';
import { type SiteConfig, siteSchema } from './schema/site.ts';
import { readYaml } from './text/yaml.ts';

/** A list of the team's, as far as it could be read, and what is wrong with it. */
export interface ReadList<T> {
  entries: T[];
  issues: Issue[];
}

/** Reads content/causes.yml, lessons.yml or services.yml. An entry that is refused is reported and left out. */
export function readList<T extends { id: string }>(
  file: string,
  text: string,
  schema: z.ZodType<T[]>,
  fields: readonly string[],
): ReadList<T> {
  const yaml = readYaml(file, text);
  if (yaml.issues.length > 0) return { entries: [], issues: yaml.issues };
  // A file of comments alone is an empty list.
  if (yaml.value === null || yaml.value === undefined) return { entries: [], issues: [] };
  if (!Array.isArray(yaml.value)) {
    return { entries: [], issues: [issueOf('list-shape', { file, ...yaml.position([]) })] };
  }
  const checked = schema.safeParse(yaml.value);
  if (!checked.success) {
    const issues = explainFaults(file, yaml, checked.error.issues, () => fields);
    const bad = new Set(checked.error.issues.map(({ path }) => path[0]));
    const rest = schema.safeParse(yaml.value.filter((_, index) => !bad.has(index)));
    return { entries: rest.data ?? [], issues };
  }
  const seen = new Set<string>();
  const issues = checked.data.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const at = { file, ...yaml.position([index, 'id']) };
    return [issueOf('duplicate-entry', at, `The id \`${id}\` stands twice in the list.`)];
  });
  return { entries: checked.data, issues };
}

/** Reads content/site.yml; what it leaves out, or has wrong, is as by default. */
export function readSite(file: string, text: string): { site: SiteConfig; issues: Issue[] } {
  const byDefault = siteSchema.parse({ schema: 1 });
  const yaml = readYaml(file, text);
  if (yaml.issues.length > 0) return { site: byDefault, issues: yaml.issues };
  const value = yaml.value ?? {};
  const checked = siteSchema.safeParse(value);
  if (checked.success) {
    return { site: checked.data, issues: settingIssues(file, checked.data.rules, yaml) };
  }
  const fields = Object.keys(siteSchema.shape);
  const issues = explainFaults(file, { ...yaml, value }, checked.error.issues, (path) =>
    path.length === 0 ? fields : [],
  );
  const isMapping = typeof value === 'object' && !Array.isArray(value);
  const { value: site } = isMapping
    ? salvage(siteSchema, { ...value }, byDefault)
    : { value: byDefault };
  return { site, issues: [...issues, ...settingIssues(file, site.rules, yaml)] };
}
