import type { EvalRunRowReply, EvalSuiteReply, EvalSuiteVariantReply } from '@telltale/contract';
import { type Day, daysBetween, spokenCount, spokenDay, spokenNumber } from '@telltale/domain';
import { saidBeside, scoreWords, VERDICT_NAMES } from '../run-words';
import { percentText } from './suite-draft';

/** A suite as its card says it. What nobody told is said so, never left out and never nought. */
export function suiteWords(suite: EvalSuiteReply, today: Day) {
  const { version, fixedSince, owner, cases, unanswered, passThreshold } = suite;
  return {
    facts: [
      { name: 'Version', words: version ?? 'not told' },
      { name: 'Fixed since', words: fixedSince === null ? 'not told' : spokenDay(fixedSince) },
      { name: 'Owner', words: owner?.name ?? 'nobody named' },
      { name: 'Cases', words: cases === null ? 'not known before a run' : spokenNumber(cases) },
      { name: 'Without a known answer', words: unanswered === null ? 'not told' : spokenNumber(unanswered) },
      { name: 'Passed from', words: passThreshold === null ? 'not set' : thresholdWords(passThreshold) },
      { name: 'Last run', words: lastRunWords(suite, today) },
    ],
    threshold: reachedWords(suite),
    verdictName: suite.verdict === null ? null : VERDICT_NAMES[suite.verdict],
    because: becauseWords(suite),
    variants: suite.variants.map(variantWords),
  };
}

export function thresholdWords(share: number): string {
  return `${percentText(share)} %`;
}

function lastRunWords({ lastRunOn, runs, mainBranch }: EvalSuiteReply, today: Day): string {
  if (lastRunOn !== null) return `${spokenDay(lastRunOn)}, ${ageWords(lastRunOn, today)}`;
  if (runs === 0) return 'none yet';
  return `none on ${mainBranch ?? 'its main branch'}, ${spokenNumber(runs)} on others`;
}

/** The client's day may be ahead of the workspace's: no run is from tomorrow. */
export function ageWords(on: Day, today: Day): string {
  const days = Math.max(0, daysBetween(on, today));
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${spokenCount(days, 'day')} ago`;
}

/** Whether the latest runs reached what the business owner set; `null` while there is nothing to say. */
function reachedWords({ passThreshold, variants, isPassed }: EvalSuiteReply): string | null {
  if (passThreshold === null || variants.length === 0) return null;
  const share = thresholdWords(passThreshold);
  if (isPassed === null) return `Not known whether ${share} was reached`;
  if (variants.length > 1) return `${isPassed ? 'All' : 'Not all'} variants reached ${share}`;
  return isPassed ? `Reached ${share}` : `Below ${share}`;
}

/** With several variants it is said which one speaks. */
function becauseWords({ variants, verdict, because }: EvalSuiteReply): string | null {
  const speaker = variants.find(({ latest }) => latest.verdict === verdict && latest.because === because);
  const said = verdict === null || because === null ? null : saidBeside(verdict, because);
  return variants.length > 1 && speaker !== undefined ? `${variantName(speaker)}: ${said ?? ''}` : said;
}

export function variantName({ key, label }: Pick<EvalSuiteVariantReply, 'key' | 'label'>): string {
  return label ?? (key === '' ? 'The one variant' : key);
}

function variantWords(variant: EvalSuiteVariantReply) {
  const { key, latest, baseline } = variant;
  const against = latest.baselineVerdict === null ? null : VERDICT_NAMES[latest.baselineVerdict];
  return {
    key,
    name: variantName(variant),
    latest: { ...runLine(latest), verdict: latest.verdict, verdictName: VERDICT_NAMES[latest.verdict] },
    baseline: baseline === null ? null : runLine(baseline),
    against: latest.isBaseline ? 'the latest run is the baseline' : against,
  };
}

function runLine(run: EvalRunRowReply) {
  return { id: run.id, day: spokenDay(run.on), score: scoreWords(run) };
}
