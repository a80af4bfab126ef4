import { incident } from '../insight/incident.fixture.ts';
import { FIXTURE_LISTS } from '../parse.fixture.ts';
import type { ExportSource } from './source.ts';

const SITE = 'https://site.example/base/';

/** Text that every format has to write without taking it for its own. */
export const HOSTILE = `a "b", <c> & 'd'; \\e\n=1+2]]> é 🚒`;

/** A small knowledge base for the tests of what leaves the site. */
export function exportSource(changes: Partial<ExportSource> = {}): ExportSource {
  const file = (path: string) => SITE + path;
  const newer = incident('2024-06-10-b', {
    title: `Newer ${HOSTILE.replace('\n', ' ')}`,
    summary: HOSTILE,
    impact: { percent: 50, of: 'users', description: null },
    actions: [
      {
        status: 'open',
        due: '2024-06-30',
        owner: 'Team Ä',
        text: HOSTILE,
        lesson: 'rate-limiting',
      },
      { status: 'done', closed: '2024-06-12', owner: '=cmd()', url: 'https://tickets.example/1' },
    ],
  });
  const older = incident('2023-06-05-a', {
    started: null,
    resolved: null,
    actions: [
      { status: 'in-progress', due: '2023-07-01', owner: 'Team Ä', lesson: 'rate-limiting' },
    ],
  });
  return {
    ...FIXTURE_LISTS,
    postmortems: [newer, older],
    builtAt: '2024-07-01T10:20:30.000Z',
    buildDay: '2024-07-01',
    lastChanges: new Map([['2023-06-05-a', '2024-06-20T08:00:00+02:00']]),
    addresses: {
      home: SITE,
      search: file('search/'),
      postmortem: (id, anchor) => file(`postmortems/${id}/${anchor ? `#${anchor}` : ''}`),
      cause: (id) => file(`causes/${id}/`),
      service: (id) => file(`services/${id}/`),
      lesson: (id) => file(`lessons/${id}/`),
      file,
    },
    ...changes,
  };
}
