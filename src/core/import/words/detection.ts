import type { WeightedWords } from '../phrases.ts';

/** Who uses what failed, and is no part of the team that runs it. */
const USERS = [
  '(user|customer|client|visitor|buyer|shopper|guest|reader|subscriber|student|player|merchant)*',
  '(user|customer|client|developer|student) (community|base)',
  'community members*',
  'the community',
  '(few|several|some|many|multiple|other|affected|product|service|tenant) (teams|people|departments)',
  '(partner|service|product|application|tenant|client) teams*',
].join('|');

/** Who runs it, or works for who does; also the author. */
const STAFF = [
  '(engineer|developer|programmer|sysadmin|administrator|admin|operator|technician|tester|debugger|analyst|architect)*',
  '(sre|devops|qa|staff|intern|interns|ceo|cto|coo|director|manager|supervisor|instructor|mentor)',
  '(employee|colleague|coworker|teammate)*',
  'co workers*',
  'product owner',
  'team (member|lead|leader)*',
  '(our|the|development|dev|operations|ops|engineering|security|qa|technical|it|support|web|infrastructure|platform|backend|frontend|sre|devops) team',
  'members* of (the|our) ... team',
  'person (who|that)',
  'support staff',
].join('|');

const SAW =
  'notic*|saw|spot|spots|spotted|discover*|observ*|realiz*|realis*|found|find|finds|detect*|encounter*|stumbled|came across|caught|became aware';
/** What users do who notice; that they find or see an error is what an incident is. */
const MISSED = 'notic*|spotted|discover*|observ*|realiz*|realis*';
const TOLD =
  'report*|complain*|rais*|flag|flags|flagged|point* out|came forward|tweet*|opened a*|submit*';
const SAID = `${TOLD}|contact*|call|calls|called|email*|wrote|writes|ask|asks|asked|sent|post|posts|posted|mention*|message*|open|opened|told|tell|inform*|alerted|notified`;
/** What is worked at when a failure shows. */
const AT_WORK =
  '(deploying|testing|checking|browsing|trying|attempting|accessing|opening|working|running|using|reviewing|debugging|developing|visiting|logging|building|setting|updating|maintaining|looking)';

/** Who saw it or told of it, sentence by sentence. */
export const WITNESS_WORDS: WeightedWords = {
  customer: {
    [`(${USERS}) ... (${MISSED}|${SAID})`]: 5,
    [`(${SAW}|${TOLD}|opened|filed|told|informed|notified|alerted|contacted) (by|from|via|through) ... (${USERS})`]: 5,
    'via ... (user|customer|client|student)*': 4,
    'received ... (report|complaint|call|email|message|ticket|mail)*': 4,
    '(reports|complaints|calls|emails|messages|tickets|mails) ... (received|came in|arrived|coming|came|arrive|poured)': 4,
    'reports* of (user|customer|client|student)*': 4,
    'reports of ... (unable|fail*|not|inability|cannot|down|unavailab*)': 4,
    'incoming (report|ticket|complaint|call)*': 4,
    'complain*': 3,
    [`(message|update|email|mail|comms|notification|apology)* to ... (${USERS})`]: -6,
  },
  employee: {
    [`(${STAFF}) ... (${SAW}|${TOLD})`]: 4,
    [`(${SAW}|identified|${TOLD}|told|informed|notified|alerted|seen) (by|from) ... (${STAFF}|me|us|myself|author)`]: 5,
    [`(i|we|the author|the team|team) ... (${SAW})`]: 4,
    '(one|some|another) of (us|our team|our engineers|our developers) ... (notic*|saw|found|discover*|realiz*)': 5,
    [`(detect*|notic*|discover*|found|observ*|spotted|encounter*|seen|identified) ... (while|when|upon|during) (i|we|he|she|they|${AT_WORK})`]: 4,
    [`(while|upon|when) ... ${AT_WORK}`]: 2,
    'when (i|we) ... (ran|run|tried|opened|accessed|attempted|tested|checked|logged|visited)': 4,
    '(i|we) (ran|tried|opened|accessed|attempted|tested|visited) ... (and|but) (saw|got|found|could)': 4,
    '(manual*|by hand) (check*|inspect*|test*|look*|verif*|review*|observ*)': 4,
    '(routine|regular|daily|periodic) (check|inspection|test|testing|maintenance|review|use)*': 2,
    '(received|alerted by|users* report*|customers* report*)': -3,
    '(report|complaint)* (from|by) ... (user|customer|client)*': -3,
    'root cause': -3,
    'the cause': -3,
  },
};

/** Words that say who or what noticed first. */
export const DETECTION_WORDS: WeightedWords = {
  monitoring: {
    monitoring: 4,
    monitor: 2,
    'alert*': 4,
    'alarm*': 4,
    dashboard: 3,
    automated: 2,
    'health check*': 3,
    pagerduty: 4,
    'pager duty': 4,
    paged: 3,
    datadog: 4,
    prometheus: 4,
    grafana: 3,
    nagios: 4,
    'new relic': 4,
    pingdom: 4,
    '(uptime robot|uptimerobot|zabbix|icinga|cloudwatch|opsgenie|statuscake|updown|splunk|kibana|uptime kuma)': 4,
    'received a page': 4,
    '(receive|receives|received) ... warning*': 4,
    'synthetic (check|test|probe|monitor)*': 4,
    '(automated|smoke|integration|end to end) (test|check)*': 3,
    sentry: 3,
    '(system|systems|tool|tools|bot) (detected|flagged|noticed|spotted|caught)': 5,
    metrics: 2,
    'integration tests': 2,
    'notification*': 1,
    monitored: 1,
    // What watches others is no witness where it is what failed.
    alertmanager: -4,
    '(prometheus|alertmanager|grafana|kibana|datadog|sentry|nagios|splunk|elasticsearch) ... (pod|pods|down|crashe*|restart*|unavailable|missing|not (available|accessible|reachable|working)|out of memory)':
      -6,
  },
  customer: {
    'customer* ... (report*|complain*|notic*|contact*|experienc*|raised|began)': 5,
    '(user|users) ... (report*|complain*|notic*|contact*|raised|flagged)': 5,
    'report* (from|by) ... (user*|customer*|client*)': 5,
    'complaint*': 5,
    'complain*': 4,
    'customer support': 3,
    '(user|users|customer*|client*) ... (opened|open|submitted|sent|raised|called|emailed)': 5,
    'reports of ... (issue*|problem*|error*|slow*|outage*|downtime)': 4,
    'ticket*': 2,
    '(tickets|calls|complaints|reports|emails|messages) from ... (user*|customer*|client*)': 5,
    'support ticket*': 4,
    'client* ... (report*|complain*|call*)': 4,
    'customer*': 1,
    feedback: 2,
    'social media': 3,
    twitter: 3,
    'community member': 4,
    'user report*': 5,
    '(alerted|notified|informed|contacted) (by|from) ... (user|customer|client|student)*': 7,
    '(reported|raised|noticed|flagged) (by|from) ... (product|service|tenant|application|consumer) team*': 7,
    'users (unable|could not)': 1,
    'students ... (report*|complain*)': 4,
    helpdesk: 3,
    'github issue': 2,
  },
  employee: {
    '(engineer*|developer*|sysadmin|administrator|sre|devops|staff|employee*|colleague|team member*|intern|operator*|technician|tester|qa) ... (notic*|detect*|discover*|observ*|saw|found|realiz*|spotted|identif*|report*)': 4,
    '(noticed|detected|discovered|observed|found|spotted|seen|reported) by ... (engineer*|developer*|sysadmin|administrator|sre|devops|staff|employee*|team|member|me|operator*)': 5,
    '(i|we) (noticed|discovered|realized|observed|found|saw|detected)': 4,
    '(team|engineer*|developer*) (noticed|discovered|realized|observed|spotted|saw)': 4,
    'our team (noticed|discovered|realized|detected)': 4,
    '(development|dev|operations|ops|engineering|security|qa|technical|it) team ... (noticed|discovered|realized|observed|found|spotted)': 5,
    'manual* (check*|detected|noticed|testing)': 2,
    'internal (user|users|team|staff)': 3,
    'developer reports': 4,
    'during (routine|testing|a test|development)': 3,
    'alert*': -1,
    monitoring: -1,
  },
  partner: {
    '(partner*|vendor*|supplier*|provider*) ... (report*|notif*|inform*|alert*)': 5,
    'security researcher': 5,
    'notified by ... (provider|vendor|partner|researcher)': 5,
    researcher: 3,
    'bug bounty': 5,
    hackerone: 5,
  },
};
