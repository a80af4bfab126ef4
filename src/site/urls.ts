import { tagId } from '../core/insight/groups.ts';

/** Addresses of every kind of page, below the site's base. They are the only place that knows the shape of a path. */
export interface Urls {
  home(): string;
  search(parameters?: Record<string, string>): string;
  postmortems(page?: number): string;
  postmortem(id: string, anchor?: string): string;
  causes(): string;
  cause(id: string, page?: number): string;
  services(): string;
  service(id: string, page?: number): string;
  years(): string;
  year(year: string, page?: number): string;
  severities(): string;
  severity(id: string, page?: number): string;
  tags(): string;
  tag(tag: string, page?: number): string;
  lessons(): string;
  lesson(id: string): string;
  actions(page?: number): string;
  /** The list of actions narrowed to what its filters say, such as `{ state: 'overdue' }`. */
  actionsWhere(filters: Record<string, string>): string;
  /** All actions of one owner (by the id of an action group) or of one service. */
  actionsOf(kind: 'owners' | 'services', id: string): string;
  insights(): string;
  /** The insights of one year or of one service alone. */
  insightsOf(kind: 'years' | 'services', id: string): string;
  timeline(): string;
  rules(): string;
  rule(code: string): string;
  guide(page?: string): string;
  /** A file of the site, by its path below the base and without a leading slash. */
  asset(path: string): string;
}

/** Addresses below `base`, which begins with a slash and may end with one. */
export function createUrls(base: string): Urls {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = (path: string) => root + path;
  const list = (folder: string) => () => page(`${folder}/`);
  const entry = (folder: string) => (id: string, number?: number) =>
    page(
      `${folder}/${encodeURIComponent(id)}/${number !== undefined && number > 1 ? `page/${number}/` : ''}`,
    );
  return {
    home: () => root,
    search: (parameters) => {
      const query = new URLSearchParams(parameters).toString();
      return page(`search/${query ? `?${query}` : ''}`);
    },
    postmortems: (number) =>
      page(`postmortems/${number !== undefined && number > 1 ? `page/${number}/` : ''}`),
    postmortem: (id, anchor) => page(`postmortems/${id}/${anchor ? `#${anchor}` : ''}`),
    causes: list('causes'),
    cause: entry('causes'),
    services: list('services'),
    service: entry('services'),
    years: list('years'),
    year: entry('years'),
    severities: list('severities'),
    severity: entry('severities'),
    tags: list('tags'),
    tag: (tag, number) => entry('tags')(tagId(tag), number),
    lessons: list('lessons'),
    lesson: entry('lessons'),
    actions: (number) =>
      page(`actions/${number !== undefined && number > 1 ? `page/${number}/` : ''}`),
    actionsWhere: (filters) => page(`actions/?${new URLSearchParams(filters)}#all-title`),
    actionsOf: (kind, id) => entry(`actions/${kind}`)(id),
    insights: list('insights'),
    insightsOf: (kind, id) => entry(`insights/${kind}`)(id),
    timeline: list('timeline'),
    rules: list('rules'),
    rule: entry('rules'),
    guide: (name) => page(name ? `guide/${name}/` : 'guide/'),
    asset: page,
  };
}
