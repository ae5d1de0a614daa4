import type { FactSource, SaidState } from '@telltale/domain';
import type { Claim, Judgements, LatestDecision, Override } from '../signs/judgements';
import type { Recorded } from './recorded-fact';

/** What an entry of the log is about when it is a judgement. Of `waiver`, `dispute`, `readiness` and `closing-item` there is one a key. */
export const JUDGEMENT_FIELDS = [
  'claim',
  'waiver',
  'dispute',
  'decision',
  'condition',
  'closing-item',
  'closing-due',
  'readiness',
  'override',
] as const;
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
  logged: LoggedJudgement,
  { on, by }: Recorded,
): Judgements {
  const said = logged.after === null ? null : { ...(logged.after as object), on, by };
  return AFTER[what](judgements, said, logged);
}

type After = (kept: Judgements, said: object | null, logged: LoggedJudgement) => Judgements;

/** A list is closed for the decision that made it: a later one begins anew. */
const AFTER: Readonly<Record<JudgementField, After>> = {
  claim: (kept, said) => ({ ...kept, claim: said as Claim }),
  decision: ({ closing: _closing, closingDue: _due, ...kept }, said) => ({
    ...kept,
    decision: said as LatestDecision,
  }),
  condition: (kept, said, { reason }) => ({
    ...kept,
    decision: withSaid(kept.decision, said as LoggedCondition & Recorded, reason),
  }),
  waiver: (kept, said, { before, reason }) => ({
    ...kept,
    waivers: keyed(kept.waivers, before, withReason(said, reason)),
  }),
  dispute: (kept, said, { before, reason, source }) => ({
    ...kept,
    disputes: keyed(kept.disputes, before, answer(said, reason, source)),
  }),
  'closing-item': (kept, said, { before }) => ({ ...kept, closing: keyed(kept.closing, before, said) }),
  'closing-due': (kept, said) => ({ ...kept, closingDue: said as Judgements['closingDue'] }),
  readiness: (kept, said, { before }) => ({ ...kept, readiness: keyed(kept.readiness, before, said) }),
  override: (kept, said, { before, reason }) => ({
    ...kept,
    overrides: overridesWith(kept.overrides, before, withReason(said, reason) as Override),
  }),
};

/** What somebody said of a condition, as the log has it. */
export interface LoggedCondition {
  readonly decision: string;
  readonly place: number;
  readonly state: SaidState;
}

/** Only of the latest decision is anything said; what was said last stands. */
function withSaid(
  decision: LatestDecision | undefined,
  { decision: of, place, state, on, by }: LoggedCondition & Recorded,
  note: string | null,
): LatestDecision | undefined {
  if (decision?.id !== of) return decision;
  return { ...decision, said: { ...decision.said, [place]: { state, note, on, by } } };
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
