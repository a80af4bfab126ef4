import type { Action, Postmortem } from '../postmortem.ts';
import { momentFromLocal } from '../time/moment.ts';

// Postmortems small enough to check by hand, for the tests of what is computed over many.

type ActionPart = Pick<Action, 'status'> & Partial<Action>;
type Changes = Partial<Omit<Postmortem, 'started' | 'resolved' | 'actions'>> & {
  /** Local times in UTC, `YYYY-MM-DDTHH:MM`; null is unknown. */
  started?: string | null;
  resolved?: string | null;
  actions?: readonly ActionPart[];
};

/** A final postmortem of an hour at noon of its id's day, with what a test changes. */
export function incident(id: string, changes: Changes = {}): Postmortem {
  const day = id.slice(0, 10);
  const { started = `${day}T12:00`, resolved = `${day}T13:00`, actions = [], ...rest } = changes;
  return {
    id,
    file: `content/postmortems/${id}.mdx`,
    title: `Incident ${id}`,
    summary: 'It broke.',
    status: 'final',
    severity: 'sev2',
    timezone: 'UTC',
    started: moment(started),
    resolved: moment(resolved),
    statedDuration: null,
    impact: { percent: null, of: null, description: null },
    services: ['api'],
    cause: 'config-error',
    trigger: 'config-push',
    causeSummary: null,
    resolution: 'It was rolled back.',
    factors: [],
    detection: 'monitoring',
    timeline: [],
    actions: actions.map((action, index) => ({
      text: `Action ${index + 1}`,
      type: 'prevent',
      id: `action-${index + 1}`,
      ...action,
    })),
    tags: [],
    authors: ['Ada'],
    reviewers: [],
    related: [],
    audience: 'internal',
    aliases: [],
    dataNotes: [],
    source: null,
    ...rest,
  };
}

function moment(local: string | null) {
  if (local === null) return null;
  const read = momentFromLocal(local, 'UTC');
  if ('problem' in read) throw new Error(`${local} is no time of UTC.`);
  return read;
}
