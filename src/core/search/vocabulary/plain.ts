import { type Group, groupsOf } from './group.ts';

/** What people call in plain words how something came about. */
export const plain: readonly Group[] = groupsOf(`
  by mistake, accidentally, accidental, inadvertently, unintentionally, unintended, unintentional, mistakenly,
    by accident, fat finger, fat fingered, wrong command, human error, operator error, erroneously, in error,
    unaware, not aware, did not notice, thinking it was
  overwritten, overwrite, overwrote, clobbered, recreated, re created, destroyed, destroy and recreate,
    regenerated, recreate, overwrites, replaced by, stomped
  wiped, wipe, erased, erase, nuked, destroyed, deleted, delete, truncated, truncate, emptied, flattened,
    obliterated
  starved, starvation, starve, resource hungry, greedy, hogging, hog, hogged, monopolised, noisy neighbour,
    noisy neighbor, resource starvation, essential services, stole resources, choked, crowded out, squeezed
  ran out, run out, ran dry, exhausted, exhaustion, used up, depleted, none left
  flooded, flood, swamped, hammered, bombarded, inundated, overwhelmed, stampede, deluge, onslaught
  viral, hug of death, reddit, hacker news, slashdot, trending, campaign, marketing campaign, advertising, advert,
    promotion, social media, newsletter, black friday, popular
  locked out, lock out, could not log in, unable to log in, cannot sign in, lost access, no access, kicked out,
    locked myself out, locked himself out, locked herself out, locked themselves out, lockout, shut out of
  keeps restarting, restart loop, crash loop, crash looping, crashloopbackoff, crashlooping, restarts over and over
  failed to start, would not start, unable to start, cannot start, refused to start, did not come back,
    failed to come online
  piled up, accumulated, accumulating, built up, backlog, queued up, kept growing, unprocessed, constant growth,
    pile up, unseen backlog, queue behind, waiting list
  orphaned, orphan, dangling, leftover, left behind, zombie, never cleaned up, not cleaned up
  renamed, rename, renaming, changed name
  malformed, invalid, unexpected format, not valid
  incompatible, not compatible, breaking change, compatibility, no longer supports
  colleague, coworker, employee, personal account, departed employee, former employee, left the company
  supplier, vendor, provider, third party, outside service, hosted service, saas, managed service, our host,
    subcontractor, contractor, sub processor
  spare, standby, secondary, failover, take over, takes over, second server
  tests passed, tests did not catch, not caught by tests, green build, smoke test, smoke tests, end to end tests,
    e2e tests, automated tests, automated checks, integration tests
  workshop, trying out, evaluation, proof of concept, prototype, pilot
  laptop, workstation, own machine, local machine, local environment, developer machine, desktop
  drain, drained, draining, cordon, cordoned, evict, evicted, evictions, rollover, node rotation, node pool,
    rescheduled
  intruder, attacker, hacker, threat actor, intrusion, unauthorised access, unauthorized access, breached, breach,
    compromised
  noisy alerts, alert fatigue, too much noise, lost in the noise
  newcomer, new hire, new joiner, new engineer, new developer, new employee, junior, junior developer, intern,
    trainee, rookie, inexperienced, apprentice, student, sleepy programmer, beginner, novice
  decommissioned, decommission, retired, taken out of service, out of rotation, removed from service, sunset,
    switched off, no longer existed, turned off, gone machine, ghost machine, ghost, no longer exists, old machine,
    dead machine, removed machine
  advance notice, announcement, announced, notice, warned, warning, heads up, notified in advance, reminder email
  unpaid, invoice, unpaid bill, overdue, billing lapse, account suspended, suspended, card declined, budget exceeded
  out of hours, weekend, holiday, holidays, vacation, night time, overnight, nobody on call, public holiday
  copied, copy and paste, copy paste, cloned, boilerplate
  wrong, incorrect, bogus, false, mistaken, bad value, wrong one
`);
