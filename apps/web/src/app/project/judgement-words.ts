import {
  type ClaimedStatus,
  DECISION_KIND_NAMES,
  type DecisionKind,
  itemsOf,
  type OverrideKind,
  type ReadinessState,
  spokenDay,
  STARTING_TEMPLATE,
} from '@telltale/domain';

const CLAIMS: Readonly<Record<ClaimedStatus, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
};

const GUARDS: Readonly<Record<OverrideKind, string>> = {
  'production-gate': 'Went into Production past the gate',
  'first-project': 'Begun beside the first project',
};

const READINESS: Readonly<Record<ReadinessState, string>> = {
  attested: 'Attested',
  proven: 'Proven',
  waived: 'Waived',
};

/** An item of a workspace's own is told by its key: the log knows no template. */
const ITEMS: ReadonlyMap<string, string> = new Map(
  itemsOf(STARTING_TEMPLATE).map(({ key, text }) => [key, text]),
);

type Said = Readonly<Record<string, unknown>>;

/** How each judgement of the log is said; what was taken back has words of its own. */
export const JUDGEMENT_WORDS: Readonly<Record<string, (said: Said) => string>> = {
  claim: ({ status, sentence }) => [CLAIMS[status as ClaimedStatus], sentence].join(': '),
  waiver: ({ key, until }) => `${String(key)} waived until ${spokenDay(until as string)}`,
  dispute: ({ key }) => `${String(key)} is disputed`,
  decision: ({ kind, dueOn }) => {
    const due = typeof dueOn === 'string' ? `, due ${spokenDay(dueOn)}` : '';
    return `${DECISION_KIND_NAMES[kind as DecisionKind]}${due}`;
  },
  readiness: (said) => readinessWords(said),
  override: ({ kind, because }) => `${GUARDS[kind as OverrideKind]}. ${String(because)}`,
};

/** What is said where a judgement was taken back. */
export const TAKEN_BACK: Readonly<Record<string, string>> = {
  claim: 'Claim taken back',
  waiver: 'Waiver ended',
  dispute: 'Answer taken back',
  decision: 'Decision taken back',
  readiness: 'Open again',
};

function readinessWords({ key, state, proof }: Said): string {
  const { by, on } = (proof ?? {}) as { readonly by?: string; readonly on?: string };
  const proven = by === undefined || on === undefined ? '' : `, by ${by} on ${spokenDay(on)}`;
  return `${ITEMS.get(String(key)) ?? String(key)}: ${READINESS[state as ReadinessState]}${proven}`;
}
