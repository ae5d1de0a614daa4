import { sentJson } from './told-file.fixture';

export const sample = (id: number | string, value: unknown, more: object = {}) => ({
  id,
  epoch: 1,
  target: 'Yes',
  scores: { match: { value, explanation: `said ${String(value)}` } },
  total_time: 0.664,
  ...more,
});

/** A log as Inspect AI writes them: 4 samples, 2 right, 1 wrong, 1 partly right. */
export const LOG = {
  version: 2,
  status: 'success',
  eval: {
    eval_id: 'E1',
    run_id: 'R1',
    task_id: 'T1',
    created: '2026-11-20T09:00:00+01:00',
    task: 'triage',
    dataset: { name: 'tickets', samples: 4 },
    model: 'openai/gpt-4o-mini',
    config: { epochs: 1 },
    revision: { type: 'git', origin: 'git@example.org:us/triage.git', commit: '77aa0e1', dirty: true },
    packages: { inspect_ai: '0.3.95' },
  },
  results: {
    total_samples: 4,
    completed_samples: 4,
    scores: [
      {
        name: 'match',
        scorer: 'match',
        params: {},
        metrics: { accuracy: { value: 0.625, params: {} }, stderr: { value: 0.24, params: {} } },
      },
    ],
  },
  stats: { started_at: '2026-11-20T09:00:01+01:00', completed_at: '2026-11-20T09:01:00+01:00' },
  samples: [sample('a', 'C'), sample('b', 'I'), sample('c', 'C'), sample('d', 'P')],
};

export const changed = (change: (log: typeof LOG & Record<string, unknown>) => void) => {
  const log = structuredClone(LOG) as typeof LOG & Record<string, unknown>;
  change(log);
  return sentJson(log);
};

const { samples, ...header } = LOG;
/** The log without its samples. */
export const HEADER = header;
export const SAMPLES = samples;
