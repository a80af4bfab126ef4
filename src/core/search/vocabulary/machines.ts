import { type Group, groupsOf } from './group.ts';

/** Hosts, processes, resources and the network between them. */
export const machines: readonly Group[] = groupsOf(`
  out of memory, OOM, oomkilled, oom killer, memory exhaustion, memory exhausted, memory pressure,
    ran out of memory, heap space, swap, swapping, high memory, too much memory, memory usage, ate memory,
    ate all memory, ate RAM, ate up memory, eats memory, gobbled memory, memory hungry, memory ran out, memory full,
    too little memory, not enough memory
  memory leak, leak, leaking memory, heap growth, memory growth, unreleased memory, leaked, not freed,
    never freed, memory creep, never frees, does not free, memory creeps up, memory keeps growing, memory growing
  memory, RAM, heap, JVM, garbage collection, GC, in memory
  CPU, processor, cpu cores, load average, cpu usage, high cpu, cpu spike, 100% cpu, compute, hogging, busy loop,
    hog, processor time, pegged, busy processor, number crunching
  overload, overloaded, saturated, saturation, overwhelmed, high load, heavy load, too busy, under load,
    maxed out, swamped, exhausted, exhaustion, thrashing, bottleneck, strain, overburdened, brought to its knees,
    keeled over, keel over, buckled, flattened, could not cope, overtaxed, crushed
  traffic spike, surge, peak, spike, traffic, flash crowd, peak hours, burst, increased traffic, high traffic,
    influx, unexpected load, rush, crowd, drew a crowd, crowded, too many visitors, too many users, too many people,
    rush hour, stampede, wave of visitors, more visitors, sudden demand, heavy demand, high demand, extra load
  capacity, scaling, scale up, autoscaling, auto scaling, headroom, under provisioned, insufficient resources,
    not enough, too few, resource limits, scale out, provisioning, undersized, too small, outgrew, outgrown,
    bigger machine, bigger server, bigger hardware, bigger instance, larger machine, larger instance,
    stronger machine, more resources, more servers, additional servers, scaled up, upsized, resized, beefier
  quota, limit, limits, limit reached, maximum, max connections, ulimit, open files, file descriptors, cap,
    ceiling, threshold, worker connections, ceiling too low, tiny limit, low limit, limit too low
  rate limit, throttling, throttled, 429, too many requests, rate limiting, rate limited
  disk full, disk space, no space left, out of disk, full disk, storage full, volume full, inodes,
    ran out of space, disk usage, filled up, fills up, filling up, filled the disk, free space, out of free space,
    storage exhausted, storage ran out, no room left, low disk space, disk filled
  disk, storage, volume, filesystem, file system, hard drive, SSD, RAID, NFS, SAN, mount
  disk i/o, iops, io wait, slow disk, i/o
  machine, server, host, box, node, instance, VM, virtual machine, EC2, droplet, hypervisor, bare metal, backend,
    computer, servers, hosts
  container, docker, pod, pods, containers, containerd
  kubernetes, k8s, cluster, kubectl, EKS, GKE, AKS, kube, helm, namespace, control plane, kubelet, etcd
  load balancer, load balancing, balancer, LB, HAProxy, ELB, ALB, round robin, balancing algorithm,
    uneven traffic, unevenly, distribute traffic, traffic distribution, distribution, unbalanced,
    traffic distributor, spreads requests, spreading requests, splits traffic, traffic splitting,
    request distribution
  uneven load, one server, single server, one backend, one machine, single machine, all the traffic, all the load,
    hot spot, sit idle, idle, disproportionate, unequal, unevenly, uneven, single node, one node, few machines,
    few servers, got everything, most of the work, most of the traffic, unfairly, shared unfairly,
    not shared fairly, lopsided, skewed, imbalance, imbalanced, badly spread, not spread, unequally
  proxy, reverse proxy, ingress, gateway, nginx, envoy, traefik, api gateway, edge, routing, squid
  web server, webserver, apache, apache2, nginx, httpd, HTTP server, gunicorn, uwsgi, iis, tomcat, HTTP daemon,
    web daemon, HTTP service
  virtual host, vhost, sites enabled, sites available, server block, symlink, symbolic link, linked, not linked,
    site not enabled, shortcut, soft link, site config, site configuration, site definition
  port, socket, port 80, port 443, listening, listen, bind, address in use, address already in use, port conflict,
    EADDRINUSE, not listening, socket number, port number, wrong port, listening elsewhere, listens on, wrong socket
  process, daemon, worker, workers, background process, systemd, program, processes, thread, background program,
    service process
  killed, kill, terminated, stopped, SIGKILL, SIGTERM, shut down, shutdown, stop, evicted
  thread pool, threads, thread exhaustion, blocked threads, worker pool, worker limit
  infinite loop, endless loop, recursion, recursive, endlessly, calling itself, calls itself, loop, runaway,
    without end, unbounded, never ends, spinning, spins, forever, never terminates
  race condition, concurrency, simultaneously, at the same time, concurrent, race, parallel,
    stepping on each other, interleaving, timing bug, timing issue, thread safety, not thread safe, simultaneous
  DNS, name resolution, could not resolve, resolve host, unresolvable, nonexistent host, hostname, host name,
    domain name, nameserver, NXDOMAIN, resolver, domain, DNS record, CNAME, lookup, name server, zone file,
    name record, name lookup, A record, points to, pointed to, still pointed, old address
  network, packet loss, connectivity, router, routing, BGP, VPN, subnet, VPC, LAN, cable, fibre, fiber, bandwidth,
    network partition, ISP, networking, internet connection, uplink
  network card, NIC, network interface, ethernet, network adapter, network driver, no network
  driver, drivers, kernel module, kernel modules, modules, module, modprobe, firmware, kernel
  firewall, iptables, ufw, security group, blocked port, ports blocked, blocked, WAF, network policy, ACL,
    blacklist, whitelist, allowlist, blocking, packet filter, packet filtering, packet filters, shut out,
    closed ports, port closed, opened ports, block list, drop rules
  CDN, cloudflare, fastly, akamai, cloudfront, edge cache, varnish
  header, headers, host header, x forwarded, forwarded headers, cors, http header
  power outage, power cut, power failure, blackout, UPS, electricity, generator, unclean shutdown, power off,
    lost power, unclean, abrupt shutdown, improper shutdown, power cord, tripped breaker, unplugged, voltage,
    brownout, electrical
  data center, datacenter, data centre, region, availability zone, facility, rack, server room
  overheating, overheated, overheat, too hot, heat, temperature, temperatures, thermal, cooling, cooling fan, fan failure,
    fans, air conditioning, heatsink
  cloud provider, AWS, amazon, azure, GCP, google cloud, heroku, vendor, hosting provider, digitalocean
  hardware, hardware failure, faulty hardware, broken disk, physical, component failure, broken hardware,
    dead disk, disk failure, disk died, motherboard, memory module, DIMM, chip, defective
  failover, fail over, standby, promote, promotion, switchover, secondary, takeover, redundancy, redundant,
    high availability, single point of failure, backup server, fallback, hot spare, backup system, second site
  health check, health checks, readiness probe, liveness probe, heartbeat, probe, healthcheck, liveness,
    liveliness, probes, startup probe
  terminal, ATM, cash machine, branch, bank, kiosk, point of sale, POS
  attack, DDoS, denial of service, malicious, hostile, bots, botnet, abuse, intrusion, hacked, attacker, hacker,
    attackers, DoS, flooding attack, shield, spam, spammers, malicious traffic
  retry storm, retries, retry, thundering herd, cascade, cascading failure, feedback loop, backoff, domino,
    chain reaction, cascading, retrying, hammering, hammered, amplification, exponential backoff, circuit breaker,
    retried, hammers, hammer, again and again, over and over, snowballed, snowball, self inflicted, avalanche
  microservice, microservices, upstream, downstream, dependency, internal service, backend service
  third party, external service, supplier, vendor, partner, provider, external dependency, external api,
    upstream provider, outside provider, outside company, external vendor, upstream vendor, their side
  garbage collection pause, GC pause, stop the world, long pause, full GC
  cable cut, fibre cut, fiber cut, cut cable, damaged cable, broken cable, severed, line cut, undersea cable, backhoe,
    excavator, digger, rodent, rat, rats, chewed, gnawed
  route leak, BGP, prefix, announcement, hijack, peering, AS path
  cold start, warm up, warmup, cold cache, empty cache, slow start, warming up, slow to start
  GPU, accelerator, CUDA, graphics card
  sensor, device, IoT, firmware, appliance
  serverless, lambda, cloud function, functions, function as a service, lambdas, cloud run
  object storage, S3, bucket, blob storage, buckets, minio
  MTU, packet size, fragmentation, jumbo frames
  NAT, IP address, IP addresses, DHCP, address exhaustion, IPv6, elastic IP
  USB stick, USB, USB drive, flash drive, thumb drive, memory stick, removable media, removable drive
  water damage, spilled, spill, spilt, coffee, liquid, beverage, leak in the roof, moisture, dust,
    caught fire, electrical fire, fire suppression, fire department, smelled smoke, smell of smoke, smoke detector
  too large, oversized, payload, request body, size limit, file size, entity too large, 413, body size
  duplicate IP, IP conflict, address conflict, ARP, MAC address, broadcast storm, network loop, spanning tree
  websocket, web socket, long polling, realtime, real time, persistent connections, keep alive, keepalive
`);
