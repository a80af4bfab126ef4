import type { Group, Grouping } from '../../core/insight/groups.ts';
import type { Urls } from '../../site/urls.ts';

interface GroupingWords {
  title: string;
  /** What one entry of the index is. */
  one: string;
  lead: string;
  /** Said where the index has no entry at all. */
  none: string;
  /** What the members of a group have in common, as a list's heading: "Incidents with this cause". */
  members: string;
  /** Whether each entry has a feed of its own. */
  hasFeed: boolean;
  index(urls: Urls): string;
  entry(urls: Urls, id: string, page?: number): string;
}

/** How each index speaks and where it lives. */
export const GROUPING_WORDS: Record<Grouping, GroupingWords> = {
  causes: {
    title: 'Causes',
    one: 'Cause',
    lead: 'Why incidents could happen. Each cause says what it means, and how often, how long and how much it hurt.',
    none: 'No causes are listed in content/causes.yml.',
    members: 'Incidents with this cause',
    hasFeed: true,
    index: (urls) => urls.causes(),
    entry: (urls, id, page) => urls.cause(id, page),
  },
  services: {
    title: 'Services',
    one: 'Service',
    lead: 'What broke. Each service with its incidents, their causes and what was promised for it.',
    none: 'No services are listed in content/services.yml.',
    members: 'Incidents of this service',
    hasFeed: true,
    index: (urls) => urls.services(),
    entry: (urls, id, page) => urls.service(id, page),
  },
  years: {
    title: 'Years',
    one: 'Year',
    lead: 'What happened when, year by year.',
    none: 'There is no postmortem yet, and so no year.',
    members: 'Incidents of this year',
    hasFeed: false,
    index: (urls) => urls.years(),
    entry: (urls, id, page) => urls.year(id, page),
  },
  severities: {
    title: 'Severities',
    one: 'Severity',
    lead: 'How bad it was, from the worst to the mildest.',
    none: 'No severities are listed in content/site.yml.',
    members: 'Incidents of this severity',
    hasFeed: false,
    index: (urls) => urls.severities(),
    entry: (urls, id, page) => urls.severity(id, page),
  },
  tags: {
    title: 'Tags',
    one: 'Tag',
    lead: 'Free words that authors gave their postmortems.',
    none: 'No postmortem has a tag yet.',
    members: 'Incidents with this tag',
    hasFeed: false,
    index: (urls) => urls.tags(),
    entry: (urls, id, page) => urls.tag(id, page),
  },
};

/** The address of a group, or of a further page of it. */
export const groupHref = (
  urls: Urls,
  { grouping, id }: Pick<Group, 'grouping' | 'id'>,
  page?: number,
) => GROUPING_WORDS[grouping].entry(urls, id, page);
