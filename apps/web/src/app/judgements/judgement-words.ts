import {
  type ClaimedStatus,
  DECISION_KIND_NAMES,
  type DecisionKind,
  type Day,
  itemsOf,
  type ReadinessState,
  type SaidState,
  spokenDay,
  STARTING_TEMPLATE,
  STATUS_NAMES,
} from '@telltale/domain';

const JUDGEMENTS = ['claim', 'waiver', 'dispute', 'decision', 'condition', 'readiness', 'override'] as const;
type Judgement = (typeof JUDGEMENTS)[number];

export function isJudgement(what: string): what is Judgement {
  return (JUDGEMENTS as readonly string[]).includes(what);
}

/** An item of a workspace's own is told by its key: the log knows no template. */
const ITEMS: ReadonlyMap<string, string> = new Map(
  itemsOf(STARTING_TEMPLATE).map(({ key, text }) => [key, text]),
);

/** What the log holds of a judgement: parts that go by its kind. */
interface Logged {
  readonly status?: ClaimedStatus;
  readonly sentence?: string;
  readonly key?: string;
  readonly until?: Day;
  readonly kind?: string;
  readonly dueOn?: Day | null;
  readonly because?: string;
  readonly state?: ReadinessState | SaidState;
  readonly place?: number;
  readonly proof?: { readonly by: string; readonly on: Day };
}

/** What was judged before and after, in words; what stood alone before is not spoken of. */
export function judgementWords(
  what: Judgement,
  before: unknown,
  after: unknown,
): { readonly before: string | null; readonly after: string | null } {
  const [old, now] = [before, after].map((logged) =>
    logged === null || logged === undefined ? null : SPOKEN[what](logged as Logged),
  );
  if (what === 'waiver') return { before: old ?? 'Not waived', after: now ?? 'Not waived' };
  if (what === 'readiness') return { before: old ?? 'Open', after: now ?? 'Open' };
  return { before: what === 'claim' ? (old ?? 'No claim') : null, after: now ?? null };
}

const SPOKEN: Readonly<Record<Judgement, (logged: Logged) => string>> = {
  claim: ({ status, sentence }) => `${status === undefined ? '' : STATUS_NAMES[status]}: “${sentence ?? ''}”`,
  waiver: ({ key, until }) => `${key ?? ''} waived until ${until === undefined ? '' : spokenDay(until)}`,
  dispute: ({ key }) => `${key ?? ''} answered`,
  decision: ({ kind, dueOn }) => {
    const name = DECISION_KIND_NAMES[kind as DecisionKind];
    return dueOn === null || dueOn === undefined ? name : `${name}, due ${spokenDay(dueOn)}`;
  },
  condition: ({ place, state }) => `Condition ${(place ?? 0) + 1} is ${state ?? ''}`,
  readiness: ({ key, state, proof }) => {
    const proven = proof === undefined ? '' : `, by ${proof.by} on ${spokenDay(proof.on)}`;
    return `${ITEMS.get(key ?? '') ?? key ?? ''}: ${state ?? ''}${proven}`;
  },
  override: ({ because }) => because ?? '',
};
