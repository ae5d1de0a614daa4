import type { Judgements } from '../signs/judgements';
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
}

export function isJudgementField(what: string): what is JudgementField {
  return (JUDGEMENT_FIELDS as readonly string[]).includes(what);
}

/** The judgements after one more entry of the log. Who said it and when come from the entry itself. */
export function judgementsAfter(
  judgements: Judgements,
  what: JudgementField,
  { before, after, reason }: LoggedJudgement,
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
      return { ...judgements, disputes: keyed(judgements.disputes, before, withReason(said, reason)) };
    case 'readiness':
      return { ...judgements, readiness: keyed(judgements.readiness, before, said) };
    case 'override':
      return {
        ...judgements,
        overrides: [...(judgements.overrides ?? []), withReason(said, reason)] as Judgements['overrides'],
      };
  }
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
