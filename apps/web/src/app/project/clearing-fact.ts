import type { SignReply } from '@telltale/contract';
import { type FactKey, isFactKey } from '@telltale/domain';

/** Where what clears a sign is recorded: a fact, the stage, or another project of the client. */
export type ClearedBy = FactKey | 'stage' | 'another-project';

/** Signs whose evidence is not what clears them: an owner is known, but it is the KPI that must be recorded. */
const NOT_THE_EVIDENCE: Readonly<Record<string, ClearedBy>> = {
  'OWN-3': 'owner-kpi',
  'OWN-5': 'scope-signature',
  'OWN-6': 'good-enough',
  'OWN-7': 'trade-offs',
  'OWN-8': 'usage',
  'FIRST-1': 'target-on',
  'FIRST-5': 'another-project',
  'FIRST-7': 'headlines',
  'DEMO-1': 'effort',
  'DEMO-2': 'volume-runs',
  'DEMO-5': 'stage',
  'DEMO-6': 'stage',
  'DEMO-7': 'production-scope',
  'DEMO-8': 'stage',
  'EVAL-3': 'last-eval-run-on',
  'EVAL-10': 'eval-cases',
  'LOCK-3': 'abstraction-layer',
  'LOCK-5': 'alternative-scored-on',
  'LOCK-7': 'exports',
  'BUILD-2': 'stage',
  'BUILD-4': 'increments',
  'BUILD-5': 'increments',
};

/** Signs that tell first what is there and last what is missing: a saving without its baseline, a lead without proof. */
const LAST_OF_THE_EVIDENCE: ReadonlySet<string> = new Set(['FIRST-3', 'BUILD-3']);

/** What to record so that this sign goes out; `null` where it rests on no fact of the record. */
export function clearedBy({ id, evidence }: Pick<SignReply, 'id' | 'evidence'>): ClearedBy | null {
  const named = NOT_THE_EVIDENCE[id];
  if (named !== undefined) return named;
  const recorded = evidence.flatMap(({ source }) => (source === null ? [] : [source.fact]));
  const fact = LAST_OF_THE_EVIDENCE.has(id) ? recorded.at(-1) : recorded[0];
  return fact !== undefined && isFactKey(fact) ? fact : null;
}
