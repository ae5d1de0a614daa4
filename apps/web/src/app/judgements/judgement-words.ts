import {
  type ClaimedStatus,
  CLOSING_ITEM_NAMES,
  type ClosingItem,
  type ClosingState,
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

const JUDGEMENTS = [
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
  readonly state?: ReadinessState | SaidState | ClosingState;
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
  const nothing = NOTHING_SAID[what];
  if (nothing !== undefined) return { before: old ?? nothing, after: now ?? nothing };
  return { before: what === 'closing-due' ? (old ?? null) : null, after: now ?? null };
}

/** What holds before it is said and after it is taken back; of the others only what is said is spoken of. */
const NOTHING_SAID: Readonly<Partial<Record<Judgement, string>>> = {
  claim: 'No claim',
  waiver: 'Not waived',
  'closing-item': 'Open',
  readiness: 'Open',
};

const SPOKEN: Readonly<Record<Judgement, (logged: Logged) => string>> = {
  claim: ({ status, sentence }) => `${status === undefined ? '' : STATUS_NAMES[status]}: “${sentence ?? ''}”`,
  waiver: ({ key, until }) => `${key ?? ''} waived until ${until === undefined ? '' : spokenDay(until)}`,
  dispute: ({ key }) => `${key ?? ''} answered`,
  decision: ({ kind, dueOn }) => {
    const name = DECISION_KIND_NAMES[kind as DecisionKind];
    return dueOn === null || dueOn === undefined ? name : `${name}, due ${spokenDay(dueOn)}`;
  },
  condition: ({ place, state }) => `Condition ${(place ?? 0) + 1} is ${state ?? ''}`,
  'closing-item': ({ key, state }) =>
    `${CLOSING_ITEM_NAMES[key as ClosingItem]}: ${state === 'done' ? 'done' : 'does not apply'}`,
  'closing-due': ({ dueOn }) => spokenDay(dueOn ?? ''),
  readiness: ({ key, state, proof }) => {
    const proven = proof === undefined ? '' : `, by ${proof.by} on ${spokenDay(proof.on)}`;
    return `${ITEMS.get(key ?? '') ?? key ?? ''}: ${state ?? ''}${proven}`;
  },
  override: ({ because }) => because ?? '',
};
