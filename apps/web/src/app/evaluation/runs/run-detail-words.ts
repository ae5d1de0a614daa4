import type { EvalMetricReply, EvalRunReply } from '@telltale/contract';
import { type RunStatus, sentenceStart, spokenDay, spokenNumber, spokenPercent } from '@telltale/domain';
import { saidBeside, VERDICT_NAMES } from '../run-words';
import { variantName } from '../suites/suite-words';

const ENDED: Readonly<Record<RunStatus, string | null>> = {
  success: null,
  partial: 'Partial: it did not reach its end',
  cancelled: 'Cancelled before its end',
  error: 'Ended with an error',
};

/** A run as its page says it. What its file did not tell is said so; what was not scored is no 0. */
export function runDetailWords(run: EvalRunReply) {
  const { comparison, verdict, because, on, notes, metrics } = run;
  const { comparedWith, newlyFailingCount, newlyFixedCount } = comparison;
  return {
    title: `Run of ${spokenDay(on)}`,
    verdict: VERDICT_NAMES[verdict],
    because: sentenceStart(saidBeside(verdict, because)),
    comparedWith: comparedWith === null ? null : { run: comparedWith.runId, day: spokenDay(comparedWith.on) },
    turned: { failing: newlyFailingCount, fixed: newlyFixedCount },
    partial: partialWords(run),
    figures: figures(run),
    facts: facts(run),
    metrics: metrics.map(metricWords),
    notes,
  };
}

function partialWords({ status, plannedCases, counts }: EvalRunReply): string | null {
  const [ended, total] = [ENDED[status], counts?.total ?? null];
  const isShort = plannedCases !== null && total !== null && total < plannedCases;
  const planned = isShort ? `${spokenNumber(total)} of ${spokenNumber(plannedCases)} planned cases` : null;
  const words = [ended, planned].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(', ');
}

function figures(run: EvalRunReply) {
  const { counts } = run;
  const score = { name: run.scoreName ?? 'Share passed', words: scoreOf(run) };
  if (counts === null) return [score, { name: 'Cases', words: '– it came with scores alone' }];
  const { total, passed, failed, errored, skipped } = counts;
  const parts = Object.entries({ Passed: passed, Failed: failed, Errors: errored, Skipped: skipped });
  return [
    score,
    ...parts.map(([name, count]) => ({ name, words: spokenNumber(count) })),
    { name: 'Cases', words: spokenNumber(total) },
  ];
}

function scoreOf({ score, scoreName }: EvalRunReply): string {
  if (score === null) return '– nothing was scored';
  return scoreName === null ? spokenPercent(score) : decimals(score);
}

function facts(run: EvalRunReply) {
  const { suite, suiteVersion, variant, variantLabel, model, provider, branch, git, tool } = run;
  const told = {
    Suite: suite,
    'Suite version': suiteVersion,
    Variant:
      variant === '' && variantLabel === null ? null : variantName({ key: variant, label: variantLabel }),
    Model: model,
    Provider: provider,
    Branch: branch === '' ? null : branch,
    Commit: commitWords(git),
    Repository: git.origin,
    Ran: momentWords(run.runAt),
    Received: momentWords(run.receivedAt),
    Tool: tool,
    'Sent by': senderWords(run.sentBy),
    File: run.fileName,
  };
  const optional = ['Variant', 'Provider', 'Repository', 'File'];
  return Object.entries(told)
    .filter(([name, words]) => words !== null || !optional.includes(name))
    .map(([name, words]) => ({ name, words: words ?? '– not told' }));
}

function senderWords({ name, token }: EvalRunReply['sentBy']): string | null {
  return token === null ? name : `token ‘${token}’${name === null ? '' : ` of ${name}`}`;
}

function commitWords({ commit, isDirty }: EvalRunReply['git']): string | null {
  if (commit === null) return null;
  return isDirty === true ? `${commit.slice(0, 12)}, with changes beside it` : commit.slice(0, 12);
}

function momentWords(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

function metricWords({ name, value, n, unit }: EvalMetricReply) {
  const figure = value === null ? '– no value' : `${decimals(value)}${unit === null ? '' : ` ${unit}`}`;
  return { name, words: n === null ? figure : `${figure} over ${spokenNumber(n)}` };
}

function decimals(value: number): string {
  return `${Math.round(value * 1_000) / 1_000}`;
}
