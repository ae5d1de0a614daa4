import { PgBoss } from 'pg-boss';
import { Client } from 'pg';
import { JOBS_SCHEMA, QUEUES, type QueueName } from './queues';

/**
 * A scheduled job that is late finds nothing to do, so one waiting or at work is enough (`exclusive`); work on named
 * projects may wait in any number.
 */
const POLICIES: Readonly<Record<QueueName, 'exclusive' | 'standard'>> = {
  'reread-due': 'exclusive',
  'reread-projects': 'standard',
  // One that was cut off goes on in the next, which must not wait until the first is given up.
  'renew-readings': 'standard',
  'fold-counters': 'exclusive',
  'trim-outbox': 'exclusive',
  'forget-expired': 'exclusive',
  'fail-abandoned-imports': 'exclusive',
  'keep-eval-partitions': 'exclusive',
  'send-digests': 'exclusive',
  'nudge-check-ins': 'exclusive',
  'tell-closed-review': 'standard',
  'tell-hooks': 'standard',
  'deliver-messages': 'exclusive',
  'seal-audit': 'exclusive',
  'tell-password-reset': 'standard',
};

/** Makes or renews pg-boss's tables and our queues as the owner, and lets the application work with them. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 1,
    schedule: false,
    supervise: false,
  });
  await boss.start();
  try {
    for (const name of QUEUES) if ((await boss.getQueue(name)) === null) await makeQueue(boss, name);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  await letApplicationWork(ownerUrl);
}

async function makeQueue(boss: PgBoss, name: QueueName): Promise<void> {
  await boss.createQueue(name, {
    policy: POLICIES[name],
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: 1_800,
    deleteAfterSeconds: 86_400,
  });
}

async function letApplicationWork(ownerUrl: string): Promise<void> {
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query(`
      grant usage on schema ${JOBS_SCHEMA} to telltale_app;
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to telltale_app;
      grant usage on all sequences in schema ${JOBS_SCHEMA} to telltale_app;
      grant execute on all functions in schema ${JOBS_SCHEMA} to telltale_app;
    `);
  } finally {
    await owner.end();
  }
}
