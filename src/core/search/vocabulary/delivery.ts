import { type Group, groupsOf } from './group.ts';

/** How changes come about and go out, and who has to do with them. */
export const delivery: readonly Group[] = groupsOf(`
  deploy, deployment, release, rollout, rolled out, push, pushed, shipped, new version, go live, went live,
    released, launch, deployed, going live, put live, ship, new build, new release, newer release, rollouts
  update, upgrade, patch, updated, upgraded, bump, version upgrade, new version, code change, recent change,
    changes, change, modification, modified, tweak, tweaked, edit, edited, adjustment, adjusted, altered, alteration
  rollback, roll back, rolled back, revert, reverted, undo, backed out, previous version, restored previous,
    reverting, undid, undone, undoing, went back, put back
  maintenance, planned maintenance, scheduled maintenance, upkeep, maintenance window, routine maintenance,
    planned work, housekeeping
  migration, migrate, migrated, moving, move, cutover, switch over, transition
  misconfiguration, misconfigured, bad config, wrong setting, bad setting, configuration error,
    wrong configuration, incorrect configuration, incorrectly configured, config error, improper configuration,
    faulty configuration, configured wrongly, poorly configured, wrong value, bad setup, wrong setup,
    set up wrongly, misset, set wrongly, wrongly configured, wrongly sized, wrongly set, invalid configuration,
    broken configuration
  configuration, config, settings, setting, parameter, config file, configuration file, configure, options,
    tuning, configured, conf, setup
  environment variable, env var, environment, dotenv, .env, environment variables, hard coded, hardcoded,
    localhost, dev machine, development machine, laptop, production values, local address, env setting,
    environment setting, shell setting, shell variable, undefined variable, unset variable, placeholder,
    undefined placeholder, missing variable, variable not set
  feature flag, flag, toggle, experiment, kill switch
  typo, misspelled, misspelling, mistyped, typing error, spelling, syntax error, extra letter, wrong letter,
    missing letter, typographical, misspelt, wrong name, incorrect name, one letter, single letter, one character,
    single character, needless letter, additional letter, extra p, slip of the keyboard, spelling mistake, misprint,
    miskeyed, wrongly typed
  syntax error, syntax, syntax errors, syntax problem, syntax issue, invalid syntax, unexpected token,
    does not parse, punctuation, punctuation mark, forgotten punctuation, stray punctuation, does not compile,
    invalid directive, invalid number of arguments
  file extension, suffix, extension, file name, filename, wrong file, wrong filename, wrong extension,
    nonexistent file, file does not exist, missing file, wrong file name
  bug, defect, code error, flaw, faulty code, coding error, code defect, logic error, fault, broken code,
    bad code, programming error, programming mistake, coding mistake, code mistake, faulty release, regression,
    glitch, broken release
  exception, unhandled exception, null pointer, nullpointerexception, undefined, typeerror, fatal error,
    error handling, uncaught, throws
  untested, not tested, lack of testing, insufficient testing, no tests, missing tests, without testing,
    inadequate testing, testing, test coverage, tested, unchecked, unverified, not verified, without checking,
    no checks, skipped tests, never tried, not tried, without a test
  staging, test environment, pre production, canary, preprod, sandbox, dev environment, trial environment,
    test system, testing environment, test cluster, dev cluster
  code review, review, pull request, merge, merged, approve, approved, approval, PR, merge request,
    automatically merged, auto merge, unreviewed, not reviewed, asking for review, opinion, second pair of eyes
  bot, robot, automation, automated, automatic, script, automatically, github action, workflow, robot account,
    robots, bots, automation account
  pipeline, CI, CI/CD, build, github actions, jenkins, continuous integration, continuous deployment, travis,
    gitlab, concourse, circleci, build failure, build server, build job, build system, build pipeline
  version control, git, github, gitlab, repository, repo, commit, committed, source control, source code,
    pushed to github, code base, codebase, branch
  infrastructure as code, terraform, ansible, puppet, chef, cloudformation, pulumi, terraform apply,
    provisioning tool, configuration management, puppet run
  package, library, dependency, npm, pip, module, crate, crates, gem, artifact, artifact registry,
    package manager, registry, dependencies, formula, cask, homebrew, tarball, package registry
  download, downloads, fetch, install, installing, fetching
  supply chain, malicious code, compromised, injected, arbitrary code, hostile, inject, exploit, vulnerability,
    security hole, vulnerable, security issue, security flaw, infected, infected libraries, hijacked,
    hijacked account, sabotaged, sabotage, protestware, worm, malicious release, poisoned, tainted, trojan
  cron, scheduled job, batch job, nightly job, background job, scheduled task, cronjob, job, jobs, task, batch,
    timer, periodic job, scheduled run, background task
  manual step, manual, by hand, manually, forgot, forgotten, overlooked, missed step, not done, omitted, skipped,
    neglected, oversight, human step, someone forgot, never applied, never rolled out, left out, not applied
  runbook, documentation, playbook, undocumented, instructions, guide, docs, procedure
  wordpress, PHP, plugin, theme, CMS, drupal, wp, .php, LAMP, blog, blog engine, weblog, blogging
  frontend, front end, UI, browser, javascript, client side, user interface, react, web app, single page,
    web application
  backend, back end, server side, API, REST, endpoint, endpoints, web service, API call, calls, server code,
    application server
  ORM, model, entity, schema, data model, hibernate, sqlalchemy, object relational, models
  app, application, program, software, platform, mobile app, CRM, portal
  demo, presentation, launch event, demonstration, showcase
  compatibility, incompatible, version mismatch, mismatch, breaking change, backward compatible, unsupported,
    mismatched, not compatible, different versions
  fix, hotfix, resolve, repair, workaround, resolved, fixed, corrected, remedy, solved, cured, mended, patched up,
    put right, sorted out
  integer overflow, overflow, out of range, 32 bit, counter wrapped, maximum value, auto increment
  regular expression, regex, backtracking, pattern matching
  encoding, unicode, UTF 8, character set, charset, special characters, emoji, escaping
  parse error, parser, parsing, malformed, invalid input, could not parse, bad input, unexpected input,
    deserialize, invalid JSON
  webhook, callback, callbacks, webhooks, event handler
  data pipeline, ETL, import job, data import, ingestion, ingest, feed, processing pipeline, reprocessing,
    reprocess, mass reprocessing, reprocessed
  machine learning, ML model, prediction, inference, training data, AI, LLM
  wrong path, file not found, missing file, no such file, wrong directory, file missing, wrong folder,
    wrong place, wrong spot, wrong position, wrong line, wrong location, nonexistent path, wrong route,
    wrong address
  wrong environment, test data in production, pointed at staging, production database, wrong cluster,
    wrong context, wrong target, wrong account, wrong server, wrong namespace, cluster context, current context,
    kubeconfig, different environment, wrong machine, wrong system, real environment, live environment,
    thought it was, believed it was, mistook, production by mistake, live system
  runtime upgrade, python, ruby, java, nodejs, node js, interpreter, language version, compiler, newer version,
    new version, incompatible version
  operating system, linux, ubuntu, debian, windows, kernel upgrade, security patch, apt, yum
  rollout order, wrong order, before the migration, out of order, mixed versions, partial deployment,
    half deployed, before its release, too early, before the release, before the code, ahead of
  load test, stress test, performance test, benchmark, load testing, chaos test, drill, benchmarks, benchmarking,
    apache bench, load tests, siege
  handover, communication, miscommunication, coordination, not informed, nobody was told, status page
  ownership, unowned, unmaintained, legacy, deprecated, end of support, technical debt, abandoned
  revision, commit hash, SHA, git tag, git ref, commit id, tag
  missing import, import error, importerror, ModuleNotFoundError, no module named, class not found, missing module
  type mismatch, wrong type, type error, typeerror, cast, casting, data type
  off by one, out of bounds, out of range, boundary, indexerror, index error, edge case
  whitespace, trailing space, indentation, newline, line ending, carriage return, tab character, stray character
  missing semicolon, semicolon, missing bracket, bracket, missing comma, comma, quotation mark, parenthesis,
    forgotten semicolon, punctuation, forgotten character, missing character
  case sensitive, uppercase, lowercase, upper case, lower case, capital letter, capitalization, letter case,
    wrong case, capital, capitals
  default value, defaults, default setting, default configuration, out of the box
  in place edit, sed, search and replace, find and replace, edited in place, in place modification
`);
