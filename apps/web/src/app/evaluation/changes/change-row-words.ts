import type { EvalChangeReply } from '@telltale/contract';
import { type ChangeKind, type Day, daysBetween, spokenCount, spokenDay } from '@telltale/domain';
import { VERDICT_NAMES } from '../run-words';

export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  prompt: 'Prompt',
  model: 'Model',
  data: 'Data',
  code: 'Code',
};

/** A change of the ledger as a row says it. One that no run has scored says for how long. */
export function changeRowWords(change: EvalChangeReply, today: Day) {
  const { id, kind, what, on, commit, url, by, isWithdrawn } = change;
  const run = runWords(change);
  return {
    id,
    kind: CHANGE_NAMES[kind],
    what,
    day: spokenDay(on),
    source: [by, commit?.slice(0, 7) ?? null].filter((part) => part !== null).join(' · '),
    url,
    isWaiting: !isWithdrawn && run === null,
    isWithdrawn,
    state: stateWords(change, today),
    run,
  };
}

/** The run that scored it; null while it waits, and where nobody waits any more. */
function runWords({ scoredBy, isWithdrawn }: EvalChangeReply) {
  if (isWithdrawn || scoredBy === null) return null;
  const { runId, on, verdict } = scoredBy;
  return { id: runId, words: `Scored ${spokenDay(on)}`, verdict: VERDICT_NAMES[verdict] };
}

/** What a row says where no run speaks. */
function stateWords({ on, isWithdrawn, withdrawal }: EvalChangeReply, today: Day): string {
  const by = withdrawal?.by ?? null;
  if (isWithdrawn) return `Taken back${by === null ? '' : ` by ${by}`}`;
  const age = daysBetween(on, today);
  return age <= 0 ? 'Not scored yet' : `Not scored yet, ${spokenCount(age, 'day')}`;
}
