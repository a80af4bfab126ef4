import { type Group, groupsOf } from './group.ts';

/** What users and monitors see. */
export const symptoms: readonly Group[] = groupsOf(`
  slow, sluggish, latency, slowness, slowdown, lag, laggy, high response time, degraded performance,
    poor performance, delayed, delay, takes long, crawling, long load times, longer than usual, response times,
    crawl, crawled, dragging, tortoise, unresponsive, sluggishly, takes forever, wait forever, waited forever,
    slow down, slowed, slowed down
  timeout, timed out, time out, timing out, deadline exceeded, no response, not responding, unresponsive, hangs,
    hanging, hung, stalled, freeze, frozen, stuck, no answer, never answered, did not answer, unanswered
  5xx, 500, 502, 503, 504, server error, internal server error, bad gateway, service unavailable, gateway timeout,
    error rate, failing requests, failed requests, http errors, error page, errors, error pages, error messages,
    server errors, failing pages, broken pages
  403, 401, forbidden, unauthorized, unauthorised, access denied, permission denied, refused access,
    refuse access, rejected requests, not allowed
  404, not found, missing page, page missing, broken link, dead link
  outage, down, downtime, unavailable, offline, unreachable, inaccessible, not accessible, took down, went dark,
    service interruption, disruption, not available, out of service, dead, not working, broken, did not work,
    stopped working, went silent, died, napped, knocked out, knocked over, fell silent, out of action
  crash, crashed, crashing, died, fell over, falls over, aborted, segfault, segmentation fault, core dump,
    terminated, panic, went down, collapsed, dies, dead, kernel panic, blew up, gave up
  restart, reboot, rebooted, restarted, bounce, crash loop, crashloopbackoff, restart loop, boot, power cycle
  startup, start up, boot, launch, spawn, come up, failed to start, did not start, not running, never started,
    not started, boots, booted, come back, refuses to boot, refuses to start, boot deadline
  intermittent, flaky, sporadic, flapping, on and off, now and then, some requests, occasional, random failures
  blank page, empty page, white screen, white page, nothing shown, empty, missing content, no results,
    not displayed, not showing
  login, log in, sign in, signin, logon, authentication, authenticate, auth, locked out, sso, single sign on,
    okta, oauth, oidc, saml, identity provider, sign ins, logins, log ins, signing in, logging in
  logged out, session lost, session expired, sessions, session, cookie, cookies
  account, accounts, user profile, profile, registration, sign up, signup
  users, customers, clients, visitors, people, subscribers, members, audience, learners, students, pupils,
    readers, shoppers, tenants, tenant
  redirect loop, too many redirects, redirects, redirect, 301, 302, 307, 308
  connection refused, cannot connect, could not connect, failed to connect, connection reset, econnrefused,
    econnreset, empty reply, dropped connections, connection errors, connectivity, lost connection
  data loss, lost data, missing data, deleted data, vanished, disappeared, wiped, thrown away, discarded,
    lost events, lost records, lost messages, dropped events
  corruption, corrupt, corrupted, inconsistent data, garbled, damaged, inconsistency
  stale, outdated, old version, obsolete, out of date, not updated, stale data, expired content, never refreshed,
    old copy, older copy, old content, outdated copy, duplicate copy, not refreshed
  wrong results, wrong data, incorrect data, incorrect results, wrong values
  duplicate, duplicates, double, twice, charged twice, repeated, sent twice
  stuck processing, backlog, backed up, piled up, pile up, building up, queue growing, lagging behind,
    falling behind
  alert, alarm, monitoring alert, notification, pager, pagerduty, on call
  monitoring, observability, metrics, dashboard, grafana, datadog, prometheus, new relic, cloudwatch, nagios,
    pingdom, telemetry, metrics server, metrics store, monitoring server, monitoring stack
  no alert, missed alert, silent failure, unnoticed, undetected, nobody noticed, not monitored, went unnoticed,
    missing monitoring, not paged, never paged, no page, unseen, silently, spotted too late, noticed too late,
    noticed late, found out late, went deaf
  logs, log file, error log, stack trace, traceback, kibana, splunk
  red herring, misleading, wrong lead, suspected, blamed, false lead, assumed, wrong assumption,
    initially thought, misleading path, wrong turn
  payment, payments, checkout, billing, charge, transaction, transactions, purchase, stripe, paypal, credit card,
    payment gateway, pay, paying, paid, buy, buying, purchases
  shop, e commerce, ecommerce, cart, product listing, catalog, catalogue, orders, online store, retail, store,
    webshop, shopping, customers order
  mail, email, emails, smtp, mailbox
  chat, messaging, instant messages, messenger, slack, conversations
  video, streaming, playback, stream, media, player
  search, search index, search results, elasticsearch, solr, lucene, opensearch, query results, lookup, lookups,
    catalogue search, catalog search
  website, site, web site, homepage, home page, web page, webpage, landing page, pages, portal, blog
  notebook, notebooks, jupyter, jupyterhub, binder, kernel session, class notebooks, notebook server
  push notification, notifications, SMS, text message, reminder, reminders
  upload, uploads, attachment, attachments, file upload, uploading, uploaded, photo, photos, picture, pictures,
    image upload, large images
  report, reports, analytics, statistics, business intelligence, data warehouse
  call, voice, telephony, phone, VoIP, calls dropped, telephone
  mobile, android, iOS, iPhone, smartphone, tablet
  partial outage, some users, small share, subset of users, a few users, small percentage, fraction of users,
    minority
  total outage, all users, everyone, everybody, complete outage, full outage, site wide, 100%
  image, picture, photo, pictures, images, photos, thumbnail, thumbnails, artwork
`);
