import type {
  ActionStatus,
  ActionType,
  DetectionMethod,
  FactorRole,
  Relation,
  Status,
  Trigger,
} from '../postmortem.ts';

// What readers see for the fixed words of the schema, so that one thing is called the same on every page.

export const STATUS_TITLES: Record<Status, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  final: 'Final',
};

export const TRIGGER_TITLES: Record<Trigger, string> = {
  'binary-push': 'Binary push',
  'config-push': 'Configuration push',
  'user-behavior-change': 'Change in user behaviour',
  'processing-pipeline': 'Processing pipeline',
  'provider-change': 'Change by a provider',
  'performance-decay': 'Performance decay',
  capacity: 'Capacity reached',
  hardware: 'Hardware',
  'security-event': 'Security event',
  'time-expiry': 'Time or expiry',
  unknown: 'Unknown',
};

export const DETECTION_TITLES: Record<DetectionMethod, string> = {
  monitoring: 'Monitoring',
  customer: 'A customer',
  employee: 'An employee',
  partner: 'A partner',
  unknown: 'Unknown',
};

export const ROLE_TITLES: Record<FactorRole, string> = {
  latent: 'Latent',
  amplifier: 'Amplifier',
  'detection-gap': 'Detection gap',
  'response-gap': 'Response gap',
};

export const ACTION_TYPE_TITLES: Record<ActionType, string> = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  learn: 'Learn',
};

export const ACTION_STATUS_TITLES: Record<ActionStatus, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'wont-do': 'Will not be done',
};

/** How another postmortem stands to this one, seen from this one; and the same seen from the other. */
export const RELATION_TITLES: Record<Relation, { named: string; naming: string }> = {
  recurrence: { named: 'This is a recurrence of it', naming: 'It is a recurrence of this' },
  'same-cause': { named: 'Same cause', naming: 'Same cause' },
  'same-service': { named: 'Same service', naming: 'Same service' },
  duplicate: { named: 'This is a duplicate of it', naming: 'It is a duplicate of this' },
};
