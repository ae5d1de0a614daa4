import type { FactSource } from '@telltale/domain';
import type { Judgements, Override } from '../signs/judgements';
import type { Recorded } from './recorded-fact';

/** What an entry of the log is about when it is a judgement. Of `waiver`, `dispute` and `readiness` there is one a key. */
export const JUDGEMENT_FIELDS = ['claim', 'waiver', 'dispute', 'decision', 'readiness', 'override'] as const;
export type JudgementField = (typeof JUDGEMENT_FIELDS)[number];

/** A logged judgement that is one of several: of which sign or checklist item it is. */
export interface KeyedJudgement {
  readonly key: string;
}

interface LoggedJudgement {
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly source: FactSource | null;
}

export function isJudgementField(what: string): what is JudgementField {
  return (JUDGEMENT_FIELDS as readonly string[]).includes(what);
}

/** The judgements after one more entry of the log. Who said it and when come from the entry itself. */
export function judgementsAfter(
  judgements: Judgements,
  what: JudgementField,
  { before, after, reason, source }: LoggedJudgement,
  { on, by }: Recorded,
): Judgements {
  const said = after === null ? null : { ...(after as object), on, by };
  switch (what) {
    case 'claim':
    case 'decision':
      return { ...judgements, [what]: said };
    case 'waiver':
      return { ...judgements, waivers: keyed(judgements.waivers, before, withReason(said, reason)) };
    case 'dispute':
      return { ...judgements, disputes: keyed(judgements.disputes, before, answer(said, reason, source)) };
    case 'readiness':
      return { ...judgements, readiness: keyed(judgements.readiness, before, said) };
    case 'override':
      return {
        ...judgements,
        overrides: overridesWith(judgements.overrides, before, withReason(said, reason) as Override),
      };
  }
}

/** A reason that is given later takes the place of the override that waited for it. */
function overridesWith(kept: readonly Override[] = [], before: unknown, said: Override): readonly Override[] {
  const waiting = before === null ? -1 : kept.findIndex((one) => isWaiting(one, said.kind));
  return waiting < 0 ? [...kept, said] : kept.with(waiting, said);
}

export function isWaiting({ kind, reason }: Override, wanted: Override['kind']): boolean {
  return kind === wanted && reason === null;
}

function answer(said: object | null, reason: string | null, source: FactSource | null): object | null {
  return said === null ? null : { ...said, reason, inNameOf: source?.asked ?? null };
}

function withReason(said: object | null, reason: string | null): object | null {
  return said === null ? null : { ...said, reason };
}

/** The key goes into the place, not into what stands there. */
function keyed<T>(
  kept: Readonly<Record<string, T>> | undefined,
  before: unknown,
  said: object | null,
): Readonly<Record<string, T>> {
  const { key, ...rest } = (said ?? before) as KeyedJudgement;
  const others = Object.entries(kept ?? {}).filter(([other]) => other !== key);
  return Object.fromEntries(said === null ? others : [...others, [key, rest as T]]);
}
