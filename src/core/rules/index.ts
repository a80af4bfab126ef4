import { actionClosed } from './action-closed.ts';
import { actionOverdue } from './action-overdue.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { blame } from './blame/blame.ts';
import { durationMismatch } from './duration-mismatch.ts';
import { unknownCause, unknownLesson, unknownService, unknownSeverity } from './known-ids.ts';
import { milestonesOrder } from './milestones-order.ts';
import { missingInFinal } from './missing-in-final.ts';
import { noAction } from './no-action.ts';
import { noDetectionAction } from './no-detection-action.ts';
import { onlyTraining } from './only-training.ts';
import { relatedToItself } from './related-to-itself.ts';
import type { Rule } from './rule.ts';
import { silentGap } from './silent-gap.ts';
import { startInFuture } from './start-in-future.ts';
import { timelineOrder } from './timeline-order.ts';
import { timelineOutsideWindow } from './timeline-outside-window.ts';
import { untilBeforeAt } from './until-before-at.ts';
import { windowReversed } from './window-reversed.ts';
import { resolvedVsTimeline, startedVsTimeline } from './window-vs-timeline.ts';

/** Every rule about one postmortem. What needs the others beside it is in cross-file.ts. */
export const rules: readonly Rule[] = [
  missingInFinal,
  unknownSeverity,
  unknownCause,
  unknownService,
  unknownLesson,
  startInFuture,
  windowReversed,
  durationMismatch,
  startedVsTimeline,
  resolvedVsTimeline,
  timelineOrder,
  timelineOutsideWindow,
  untilBeforeAt,
  milestonesOrder,
  actionClosed,
  relatedToItself,
  blame,
  noAction,
  actionWithoutOwner,
  onlyTraining,
  noDetectionAction,
  actionOverdue,
  silentGap,
];
