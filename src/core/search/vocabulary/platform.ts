import { type Group, groupsOf } from './group.ts';

/** What things run on and are run by: schedulers, pipelines, builds, policies, agents. */
export const platform: readonly Group[] = groupsOf(`
  admission controller, admission webhook, webhook, policy engine, kyverno, gatekeeper, OPA, validating webhook,
    mutating webhook, failurepolicy, policy controller, failed calling webhook
  not ready, NotReady, unhealthy node, unhealthy nodes, node down, NodeNotReady, sick node, bad node, lost node,
    node failure, node went away
  scheduling, scheduled, unschedulable, pending pods, FailedScheduling, scheduler, pod scheduling
  persistent volume, PVC, PersistentVolumeClaim, volume claim, multi attach,
    FailedMount, FailedAttachVolume, EBS
  image pull, ImagePullBackOff, ErrImagePull, pull image, docker pull, container registry, ECR, quay, docker hub,
    docker io, GCR, pulling images
  base image, container image, docker image, image tag, dockerfile, alpine, AMI, machine image,
    golden image
  build, builds, compile, compiles, compiling, compilation, builder, image build, make, building, packaging, rebuild
  helm, chart, helm chart, manifest, manifests, yaml, kustomize, operator, CRD, custom resource
  gitops, flux, argo, argocd, reconcile, reconciliation
  terraform state, state lock, state file, terraform plan, terraform apply, drift, plan output, stack, stacks
  daemonset, daemon set, sidecar, agent, agents, injected agent, instrumentation, APM, exporter, telemetry, collector
  log shipping, logs missing, missing logs, no logs, logs not shipped, fluentd, fluentbit, logshipper, logstash,
    log pipeline, lost logs, logging, filebeat, log collector, logging agent, log agent, logging backend,
    log storage, events missing
  scrape, scraping, metrics missing, missing metrics, metrics endpoint, exporter, prometheus, no metrics
  service account, service accounts, IAM role, assume role, role, KIAM, workload identity, instance profile,
    machine identity, ARN
  federation, SAML, ADFS, single sign on, identity provider, signing certificate, token signing, active directory,
    LDAP, directory service
  public key, authorized keys, SSH, SSH key, private key, keypair, publickey, permission denied publickey, host key
  target group, target groups, targets, backend pool, pool members, instances detached, detached, deregistered,
    attachments, upstreams, upstream servers, registered targets
  ingress, ingressroute, ingress controller, traefik, edge router, edge, entry point, router, contour, istio,
    kong, front door, entry
  routing rule, routing rules, route, routes, rewrite, rewrite rule, url rewriting, misrouted, wrong backend,
    path prefix, catch all, wrong route, routing change, routing tweak, path rule, redirect rule, broken route,
    misdirected, misrouting
  service mesh, envoy, istio, linkerd, sidecar proxy, mTLS
  autoscaler, autoscaling, auto scaling group, ASG, cluster autoscaler, karpenter, scale out, scaled up, scaled down,
    scale down, replicas, node group, HPA
  resource limits, memory limit, cpu limit, limitrange, quota, resource quota, resourcequota, exceeded quota,
    quotas, service quota, without limits, no limits, without quotas, no quotas, unlimited
  file watches, inotify, watches, file handles, file descriptors, open files, too many open files, EMFILE, ENFILE,
    fd, ulimit, nofile, handle cap, handle limit, descriptor limit, file limit, open file limit
  no space left, ENOSPC, no space left on device, out of disk space, disk full, full disk, inodes, DiskPressure
  out of IP addresses, IP exhaustion, no free IP, subnet full, free addresses, address exhaustion, network addresses,
    insufficient IPs, subnet
  architecture, ARM, arm64, aarch64, amd64, x86, graviton, CPU architecture
  shared library, native library, glibc, musl, libc, C library, linker, dlopen, shared object, dynamic library,
    undefined symbol, native code
  JIT, just in time, just in time compilation, JVM, java, bytecode, executable memory, hotspot
  hardened, hardening, selinux, apparmor, seccomp, security setting, security policy, sandboxed, lockdown,
    security context
  garbage collector, culler, cull, reaper, cleanup job, cleanup script, janitor, cleaner, housekeeping, idle culler
  reconciler, controller, informer, reflector, control loop, operator
  leader lock, lease, distributed lock, zookeeper, consul, etcd
  spot instance, preemptible, preempted, instance terminated, instance retired, reclaimed
  pinned version, pin, pinned, latest tag, floating version, unpinned, lock file, version constraint,
    automatically upgraded, auto upgrade, unintended upgrade, version bump
  code freeze, change freeze, freeze, moratorium
  bundle, bundled, webpack, assets, static files, stylesheet, CSS, javascript bundle, minified
  client side error, javascript error, hydration, react, uncaught typeerror, browser error, console error
  server side rendering, SSR, template, templates, render, rendering, rendered
  content management, CMS, contentful, prismic, editorial, publishing, content type, slice, headless
  graphql, query language, resolver
  captcha, bot traffic, crawler, crawlers, scraper, scrapers, bots, spider, indexing bots, user agent
  WAF, web application firewall, firewall rule, IP block, geo block, rule set
  SQL injection, injection, script injection, XSS, remote code execution, RCE, arbitrary code execution, unsanitised,
    unsanitized, code injection, user input, shell injection
  malware, ransomware, backdoor, trojan, malicious package, compromised package, typosquatting
  exfiltration, exfiltrated, stolen, stole, theft, data theft, leaked data
  log4shell, log4j, CVE, vulnerability, zero day, advisory, patching, heartbleed
  SMTP, mail server, outgoing mail, email delivery, bounce, bounced, sending email, verification email,
    password reset email, mail delivery, emails not sent
  SDK, client library, API client, driver, connector
  timeouts, read timeout, connect timeout, deadline, context deadline exceeded, ETIMEDOUT, i/o timeout,
    request timeout, upstream timed out, gateway timeout
  connection refused, ECONNREFUSED, refused connections, port closed, closed port, nothing listening, errno 111
  bandwidth, network throughput, saturated link, congestion, packet loss, dropped packets, jitter, network congestion
  proxy protocol, load shedding, backpressure, circuit breaker, circuit breakers, bulkhead
  connection slots, max connections, too many connections, connection limit, sessions exhausted, pool timeout,
    idle in transaction, db handles, connection handles
  read only, readonly, read replica, write lock, writes blocked, read only mode, read only filesystem
  full text search, relevance, shard, shards, mapping, analyzer, elastic, cluster health, red cluster
  bulk update, reindexing, full reindex, mass update, backfill, harvest, batch update, import, bulk import
  stored procedure, tablespace, partitioning
  checksum, hash, wrong checksum, hash mismatch, integrity check, signature, signature mismatch
  sort order, unordered, ordering, order of results, wrong order
  floating point, rounding, precision, unit conversion, units, wrong unit
  leap year, february, year 2038, y2k, end of year, new year, midnight, daylight saving time, month end
  request rate, QPS, requests per second, throttle, burst credits, cpu credits, API limits
`);
