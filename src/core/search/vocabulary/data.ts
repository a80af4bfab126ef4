import { type Group, groupsOf } from './group.ts';

/** Databases, caches, queues. */
export const data: readonly Group[] = groupsOf(`
  database, DB, mysql, postgres, postgresql, mariadb, SQL, mongodb, RDS, oracle, dynamodb, sql server, databases,
    data store, cassandra, sqlite, datastore, DB server, DB host, data server, relational store
  slow query, inefficient query, expensive query, full table scan, table scan, missing index, unindexed, no index,
    unoptimized query, query optimization, long running query, query performance, unoptimised query, slow queries,
    indexing, poorly optimized, inefficient queries, bad SQL, bad query, badly written query, heavy query,
    heavy queries, costly query, costly queries, scanning every row, scans every row, unoptimised, unoptimized,
    inefficient lookup, poorly written, full scan, full table scans
  query, SQL, statement, select, queries
  connection pool, pool exhausted, connection leak, too many connections, connections used up,
    no connections left, PoolTimeout, pool size, connection limit, database connections, out of connections,
    max connections, pool, idle connections, connection pooling, open connections, db handles, database handles,
    db sessions, database sessions, sessions to the database, sessions to the datastore, connection cap,
    connection ceiling, too few connections, connections exhausted
  connection leak, connections left open, unclosed, not closed, never closed, not closing, left open,
    not released, never released, not returned, not closed properly, close connections, leaked connections,
    given back, never given back, never returns, never returned, never releases, not giving back, forgot to free,
    forgot to close, kept open, stay open, stayed open, db handles, database handles, handles to the datastore
  deadlock, lock, locked table, lock contention, table lock, row lock, blocking query, lock wait, locking,
    contention, blocked one another, blocking each other, waiting for each other, waited for each other,
    competing writers, lock order
  replication, replica, replica lag, replication lag, secondary, read replica, cross cluster replication, slave,
    sync, follower, synchronization, out of sync, mirror, copy of the data, drifted, diverged, out of step,
    copies out of sync, mirroring, mirrored
  primary, master, master node, leader, leader election, lost master, quorum, split brain, election
  schema change, schema migration, database migration, alter table, migration script, new column, missing column,
    column, mapping, data model
  search index, reindex, rebuild index, reindexing, indexes, index, indices, rebuilt
  backup, restore, dump, snapshot, backups, mysqldump, export, restored, archive, saved copy, safe copy,
    archived copy
  cache, redis, memcached, caching, in memory store, key value store, cached, cache layer, in memory copy,
    key value
  cache eviction, evicted, eviction, cache miss, cache invalidation, TTL, cache flush, purge, eviction policy,
    cache misses, hit rate, cache expiration, invalidation, cold cache, cache stampede
  queue, kafka, rabbitmq, message broker, SQS, consumer, pubsub, event bus, topic, broker, sidekiq, celery
  transaction, rollback transaction, isolation, constraint, foreign key, unique constraint
  delete, deleted, drop table, removed, dropped, removal, erased, remove, purged, cleanup, purge, got rid of,
    threw away, thrown away, cleaned out
  permissions, privileges, grant, access rights, role, IAM, chmod, ownership, scope, permission, policy, roles,
    read only, access control, superuser, root user, as root, runs as root, run as root, admin rights, privilege,
    elevated, sudo, wrong user, wrong owner
  hot partition, hot key, shard, sharding, skew, partition, hot spot, hot keys, frequently accessed
  vacuum, table bloat, wraparound, compaction, checkpoint, autovacuum, fragmented
  log rotation, logrotate, log growth, huge logs, logs filled, verbose logging, debug logging, log grew,
    logs grew, growing log, growing logs, huge log, log files, history grew
  N+1, too many queries, query per row, queries per page, chatty, excessive queries
  foreign key, relationship, relationships, relation, referential integrity, parent, child, children, dependants,
    dependents, related records, cascade delete, association
  dead letter, poison message, bad message, unprocessable, rebalance, rebalancing, consumer lag, offset
  null, null value, missing value, empty value, none type, uninitialised, uninitialized, unset, NoneType,
    undefined, blank value, missing field
  write ahead log, WAL, log replay, redo log, binlog, transaction log
`);
