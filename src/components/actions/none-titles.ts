import type { ActionGrouping } from '../../core/insight/actions.ts';

/** What the group of the actions is called that name no lesson, owner or service. */
export const NONE_TITLES: Record<ActionGrouping, string> = {
  lesson: 'No lesson named',
  owner: 'No owner recorded',
  service: 'No service recorded',
};
