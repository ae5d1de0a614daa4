/** `fast` waits for no disk: for clusters that are thrown away after a test. */
export type Durability = 'safe' | 'fast';

/** Settings for a small machine that also runs Telltale itself; given at each start, so an upgrade brings its own. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // The data lies on a disk of its own machine, most often an SSD, and its queries are short.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  password_encryption: 'scram-sha-256',
  cluster_name: 'telltale',
};

/** For clusters that are thrown away: nothing waits for the disk, and a crash may cost all of it. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

export function serverFlags(cluster: string, port: number, durability: Durability): string[] {
  const settings = { ...always, ...(durability === 'fast' ? fast : {}) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}
