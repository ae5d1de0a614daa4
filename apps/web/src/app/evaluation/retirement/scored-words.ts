import type { EvalRunListReply, EvalRunRowReply, FactReply } from '@telltale/contract';
import { type Day, factDefinition, isSameModel, spokenDay, spokenNumber } from '@telltale/domain';
import { spokenAnswer } from '../../record/answer-words';

/** Whether a run has scored the successor of the model, or somebody says so. */
export interface Scored {
  readonly words: string;
  /** The newest run on it. */
  readonly run: string | null;
  /** What somebody told, where no run that was read is on it. */
  readonly fact: FactReply | null;
}

const TOLD = 'successor-scored-on';

/** A run speaks before what was told; of runs that came later than the day that is looked at nothing was known. */
export function scoredWords(
  successor: string,
  { data, page }: EvalRunListReply,
  { told, today }: { readonly told: FactReply | undefined; readonly today: Day },
): Scored {
  const run = data.find((one) => one.on <= today && isOn(one, successor));
  if (run !== undefined) {
    // The signs read the branch of the suite alone: one that only tried it says so.
    const branch = run.branch === '' ? '' : `, branch ${run.branch}`;
    return { words: `Scored on ${spokenDay(run.on)}${branch}`, run: run.id, fact: null };
  }
  if (told?.answer === 'known') {
    const definition = factDefinition(TOLD);
    return { words: `Scored: ${spokenAnswer(definition, told)}, as was told`, run: null, fact: told };
  }
  const words = page.nextCursor === null ? 'Not scored by any run' : laterWords(data.length);
  return { words, run: null, fact: null };
}

/** A run that was broken off scores nothing. */
function isOn({ model, status }: EvalRunRowReply, successor: string): boolean {
  return status === 'success' && model !== null && isSameModel(model, successor);
}

/** The older ones were not looked at, and are not spoken for. */
function laterWords(count: number): string {
  return `Not scored by any of the latest ${spokenNumber(count)} runs`;
}
