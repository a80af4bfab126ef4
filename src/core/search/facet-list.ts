/** What a search can be narrowed by, in the order in which it is offered. */
export const FACETS = [
  { id: 'cause', title: 'Cause' },
  { id: 'service', title: 'Service' },
  { id: 'severity', title: 'Severity' },
  { id: 'year', title: 'Year' },
  { id: 'trigger', title: 'Trigger' },
  { id: 'detection', title: 'Detected by' },
  { id: 'duration', title: 'Duration' },
  { id: 'impact', title: 'Impact minutes' },
  { id: 'actions', title: 'Status of actions' },
] as const;

export type FacetId = (typeof FACETS)[number]['id'];
