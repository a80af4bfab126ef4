import type { Path } from '../text/yaml.ts';
import { action } from './action.ts';
import { contributingFactor, rootCause } from './cause.ts';
import { frontmatterSchema } from './frontmatter.ts';
import { impact } from './impact.ts';
import { exception, related } from './record.ts';
import { timelineEntry } from './timeline.ts';

const NESTED: Record<string, readonly string[]> = {
  impact: Object.keys(impact.shape),
  rootCause: Object.keys(rootCause.shape),
  contributingFactors: Object.keys(contributingFactor.shape),
  detection: ['method'],
  timeline: Object.keys(timelineEntry.shape),
  actions: Object.keys(action.shape),
  related: Object.keys(related.shape),
  exceptions: Object.keys(exception.shape),
};

/** The names of the fields that may stand at a path of the frontmatter, to suggest the one that was meant. */
export const fieldsAt = (path: Path): readonly string[] =>
  path.length === 0 ? Object.keys(frontmatterSchema.shape) : (NESTED[String(path[0])] ?? []);
