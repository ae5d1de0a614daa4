/** The jobs that Telltale gives itself, a queue each. */
export const QUEUES = [
  'reread-due',
  'reread-projects',
  'renew-readings',
  'fold-counters',
  'trim-outbox',
  'forget-expired',
  'fail-abandoned-imports',
  'keep-eval-partitions',
  'send-digests',
  'nudge-check-ins',
  'tell-closed-review',
  'tell-hooks',
  'deliver-messages',
  'seal-audit',
  'tell-password-reset',
] as const;
export type QueueName = (typeof QUEUES)[number];

/** pg-boss keeps its tables in a schema of its own. */
export const JOBS_SCHEMA = 'jobs';
