/** What a written severity says, most severe first: the place of the severity among those of content/site.yml. */
export const SEVERITY_WORDS: readonly (readonly string[])[] = [
  [
    'sev ?-?[01]',
    'severity ?-?[01]',
    'p[01]',
    'priority ?[01]',
    's1',
    'critical',
    'highest',
    'blocker',
  ],
  ['sev ?-?2', 'severity ?-?2', 'p2', 'priority ?2', 's2', 'major', 'high', 'severe'],
  ['sev ?-?3', 'severity ?-?3', 'p3', 'priority ?3', 's3', 'minor', 'medium', 'moderate'],
  ['sev ?-?[45]', 'severity ?-?[45]', 'p[45]', 'priority ?[45]', 's4', 'low', 'lowest', 'trivial'],
];

/** With no severity written, the share affected gives the place: at least so many percent, most severe first. */
export const SEVERITY_BY_PERCENT: readonly number[] = [50, 10, 0];
