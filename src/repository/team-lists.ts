import { join } from 'node:path';
import { issueOf } from '../core/codes/index.ts';
import type { Issue } from '../core/issue.ts';
import { readList, readSite } from '../core/lists.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { applySettings } from '../core/rules/settings.ts';
import { causesSchema, lessonsSchema, servicesSchema } from '../core/schema/lists.ts';
import { findSecrets, type Secret } from '../core/secrets/find.ts';
import { lineIndex } from '../core/text/lines.ts';
import { readOptional } from './read-text.ts';
import { masked } from './secrets.ts';

/**
 * Reads content/site.yml, causes.yml, lessons.yml and services.yml. A file that is not there is an empty list, and
 * the site is as by default. `text` holds all that was read, so that a digest of it changes whenever a list does.
 */
export function readTeamLists(
  content: string,
  shown: (path: string) => string,
): { lists: TeamLists; issues: Issue[]; text: string } {
  const texts: string[] = [];
  const found: Issue[] = [];
  const read = (name: string): [string, string] => {
    const path = join(content, name);
    const read = readOptional(path, shown(path)) ?? '';
    const text = typeof read === 'string' ? read : '';
    const secrets = findSecrets(text);
    if (typeof read !== 'string') found.push(read);
    found.push(...secretIssues(shown(path), text, secrets));
    texts.push(name, text);
    return [shown(path), masked(text, secrets.filter(isSecret))];
  };
  const entry = ['id', 'title', 'description'];
  const site = readSite(...siteOrDefault(read('site.yml')));
  const causes = readList(...read('causes.yml'), causesSchema, entry);
  const lessons = readList(...read('lessons.yml'), lessonsSchema, entry);
  const services = readList(...read('services.yml'), servicesSchema, [...entry, 'team']);
  return {
    lists: {
      site: site.site,
      causes: causes.entries,
      lessons: lessons.entries,
      services: services.entries,
    },
    issues: applySettings(
      [...found, ...site.issues, ...causes.issues, ...lessons.issues, ...services.issues],
      site.site.rules,
    ),
    text: texts.join('\0'),
  };
}

const siteOrDefault = ([file, text]: [string, string]): [string, string] => [
  file,
  text || 'schema: 1\n',
];

const isSecret = ({ code }: Secret): boolean => code === 'secret';

/** The lists are published as well. */
function secretIssues(file: string, text: string, secrets: readonly Secret[]): Issue[] {
  const position = lineIndex(text);
  return secrets.map(({ code, kind, start }) =>
    issueOf(code, { file, ...position(start) }, `This is ${kind}.`),
  );
}
