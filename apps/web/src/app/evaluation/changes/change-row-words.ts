import type { EvalChangeReply } from '@telltale/contract';
import { type ChangeKind, type Day, daysBetween, spokenCount, spokenDay } from '@telltale/domain';

export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  prompt: 'Prompt',
  model: 'Model',
  data: 'Data',
  code: 'Code',
};

/** A change of the ledger as a row says it. One that no run has scored says for how long. */
export function changeRowWords(change: EvalChangeReply, today: Day) {
  const { id, kind, what, on, commit, url, by, scoredBy, isWithdrawn } = change;
  return {
    id,
    kind: CHANGE_NAMES[kind],
    what,
    day: spokenDay(on),
    source: [by, commit?.slice(0, 7) ?? null].filter((part) => part !== null).join(' · '),
    url,
    isWaiting: !isWithdrawn && scoredBy === null,
    state: stateWords(change, today),
    run:
      isWithdrawn || scoredBy === null
        ? null
        : { id: scoredBy.runId, words: `Scored ${spokenDay(scoredBy.on)}` },
    mayTakeBack: !isWithdrawn,
  };
}

/** Null where a run scored it: the run then speaks. */
function stateWords({ on, scoredBy, isWithdrawn, withdrawal }: EvalChangeReply, today: Day): string | null {
  const by = withdrawal?.by ?? null;
  if (isWithdrawn) return `Taken back${by === null ? '' : ` by ${by}`}`;
  if (scoredBy !== null) return null;
  const age = daysBetween(on, today);
  return age <= 0 ? 'Not scored yet' : `Not scored for ${spokenCount(age, 'day')}`;
}
