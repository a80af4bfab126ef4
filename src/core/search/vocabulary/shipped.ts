import { access } from './access.ts';
import { data } from './data.ts';
import { delivery } from './delivery.ts';
import type { Group } from './group.ts';
import { machines } from './machines.ts';
import { plain } from './plain.ts';
import { platform } from './platform.ts';
import { symptoms } from './symptoms.ts';

/** What ships: general knowledge of the trade. A team adds its own in content/vocabulary.yml. */
export const shippedVocabulary: readonly Group[] = [
  ...symptoms,
  ...machines,
  ...delivery,
  ...data,
  ...access,
  ...platform,
  ...plain,
];
