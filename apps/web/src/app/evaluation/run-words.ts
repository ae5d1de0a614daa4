import type { EvalCaseNameReply, EvalRunRowReply } from '@telltale/contract';
import { caseKeyOf, spokenDay, spokenNumber, type Verdict } from '@telltale/domain';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  'no-clear-change': 'No clear change',
  'not-comparable': 'Not comparable',
  'not-known': 'Not known',
};

/** Why, where the verdict stands before it already: it is not said twice. */
export function saidBeside(verdict: Verdict, because: string): string {
  const opening = `${VERDICT_NAMES[verdict]}: `;
  return because.startsWith(opening) ? because.slice(opening.length) : because;
}

/** Names beyond these are a count. */
const NAMES_SHOWN = 20;

/** A run as a row of the list says it. */
export function runWords(run: EvalRunRowReply) {
  const { id, on, suite, variantLabel, branch, verdict, because, model, git } = run;
  return {
    id,
    day: spokenDay(on),
    line: [suite, variantLabel, branch === '' ? null : branch].filter((part) => part !== null).join(' · '),
    score: scoreWords(run),
    verdict,
    verdictName: VERDICT_NAMES[verdict],
    because,
    source: [model, git.commit?.slice(0, 7)]
      .filter((part) => part !== null && part !== undefined)
      .join(' · '),
  };
}

/** `18 of 20`; where no case has a verdict, the score by its name. What was not answered is no 0. */
export function scoreWords({ counts, score, scoreName, status }: EvalRunRowReply): string {
  const ended = status === 'success' ? '' : `, ${status}`;
  if (scoreName !== null && score !== null)
    return `${scoreName} ${Math.round(score * 1_000) / 1_000}${ended}`;
  if (counts === null) return `no score${ended}`;
  if (counts.passed + counts.failed === 0) return `nothing answered${ended}`;
  return `${spokenNumber(counts.passed)} of ${spokenNumber(counts.total - counts.skipped)}${ended}`;
}

/** Cases by the names that people know. */
export function caseNames(cases: readonly EvalCaseNameReply[]): string {
  const names = cases.slice(0, NAMES_SHOWN).map(({ key, label }) => label ?? caseKeyOf(key));
  const others = cases.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}
