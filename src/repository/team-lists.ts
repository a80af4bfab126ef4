import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../core/issue.ts';
import { readList, readSite } from '../core/lists.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { causesSchema, lessonsSchema, servicesSchema } from '../core/schema/lists.ts';
import { readText } from './read-text.ts';

/**
 * Reads content/site.yml, causes.yml, lessons.yml and services.yml. A file that is not there is an empty list, and
 * the site is as by default. `text` holds all that was read, so that a digest of it changes whenever a list does.
 */
export function readTeamLists(
  content: string,
  shown: (path: string) => string,
): { lists: TeamLists; issues: Issue[]; text: string } {
  const texts: string[] = [];
  const unreadable: Issue[] = [];
  const read = (name: string): [string, string] => {
    const path = join(content, name);
    const text = isThere(path) ? readText(path, shown(path)) : '';
    if (typeof text !== 'string') unreadable.push(text);
    texts.push(name, typeof text === 'string' ? text : '');
    return [shown(path), typeof text === 'string' ? text : ''];
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
    issues: [
      ...unreadable,
      ...site.issues,
      ...causes.issues,
      ...lessons.issues,
      ...services.issues,
    ],
    text: texts.join('\0'),
  };
}

const siteOrDefault = ([file, text]: [string, string]): [string, string] => [
  file,
  text || 'schema: 1\n',
];

/** True also for a link that leads nowhere, which is to be reported and not passed over. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
