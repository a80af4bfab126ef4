import type { IssueCode } from '../codes/index.ts';
import { didYouMean, listOf } from '../schema/nearest.ts';
import type { Path } from '../text/yaml.ts';
import type { Finding, Rule, TeamLists } from './rule.ts';

// How people write that somebody was to blame, where a cause is asked for.
const HUMAN_ERROR =
  /^(?:human|operator|user|people|person|engineer|staff|manual)-?(?:error|mistake|fault|slip)?s?$/;

/** The root cause and the factors are of causes that the team has; a person's mistake is none. */
export const unknownCause: Rule = ({ frontmatter: { rootCause, contributingFactors }, lists }) => {
  const named: [string, Path][] = contributingFactors.map((factor, index) => [
    factor.category,
    ['contributingFactors', index, 'category'],
  ]);
  if (rootCause) named.unshift([rootCause.category, ['rootCause', 'category']]);
  const ids = lists.causes.map((cause) => cause.id);
  return named.flatMap(([id, path]) => {
    if (ids.includes(id)) return [];
    if (HUMAN_ERROR.test(id)) {
      return [{ code: 'human-error-cause', path, what: `\`${id}\` is no cause here.` }];
    }
    return [unknown('unknown-cause', path, id, ids, 'cause', 'content/causes.yml')];
  });
};

/** The severity is one of the site's. */
export const unknownSeverity: Rule = ({ frontmatter: { severity }, lists, refused }) => {
  const ids = lists.site.severities.map((level) => level.id);
  if (refused('severity') || ids.includes(severity)) return [];
  return [unknown('unknown-severity', ['severity'], severity, ids, 'severity', 'content/site.yml')];
};

/** Services are the team's, where the team keeps a list of them. */
export const unknownService: Rule = ({ frontmatter: { services }, lists }) => {
  const ids = lists.services.map((service) => service.id);
  if (ids.length === 0) return [];
  return services.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          unknown(
            'unknown-service',
            ['services', index],
            id,
            ids,
            'service',
            'content/services.yml',
          ),
        ],
  );
};

/** The lessons that actions name are the team's. */
export const unknownLesson: Rule = ({ frontmatter: { actions }, lists }) => {
  const ids = lists.lessons.map((lesson) => lesson.id);
  return actions.flatMap(({ lesson }, index) =>
    lesson === undefined || ids.includes(lesson)
      ? []
      : [
          unknown(
            'unknown-lesson',
            ['actions', index, 'lesson'],
            lesson,
            ids,
            'lesson',
            'content/lessons.yml',
          ),
        ],
  );
};

/** The ids of the team's that may stand at a path of the frontmatter, to suggest the one that was meant. */
export function idsAt(path: Path, { causes, lessons, services, site }: TeamLists): string[] {
  const lists: Record<string, readonly { id: string }[]> = {
    category: causes,
    lesson: lessons,
    services,
    severity: site.severities,
  };
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  return (lists[String(field)] ?? []).map(({ id }) => id);
}

function unknown(
  code: IssueCode,
  path: Path,
  id: string,
  ids: readonly string[],
  noun: string,
  file: string,
): Finding {
  const few = ids.length <= 16 ? ` It has ${listOf(ids)}.` : '';
  const help = didYouMean(id, ids);
  return {
    code,
    path,
    what: `\`${id}\` is no ${noun} of ${file}.`,
    ...(help
      ? { help }
      : few && ids.length > 0
        ? { help: `Use an id of ${file}, or add it there.${few}` }
        : {}),
  };
}
