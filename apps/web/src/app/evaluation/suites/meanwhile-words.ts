import type { EvalSuiteReply } from '@telltale/contract';
import { spokenDay, spokenNumber } from '@telltale/domain';
import { thresholdWords } from './suite-words';

/** What became of a suite while somebody was typing over it: `the owner became Dana Reyes`. */
export function meanwhileWords(seen: EvalSuiteReply, now: EvalSuiteReply): readonly string[] {
  const [before, after] = [toldOf(seen), toldOf(now)];
  const turned = Object.entries(after).filter(([name, words]) => before[name] !== words);
  return turned.map(([name, words]) => `${name} became ${words ?? 'empty'}`);
}

function toldOf(suite: EvalSuiteReply): Readonly<Record<string, string | null>> {
  const { fixedSince, passThreshold, unanswered } = suite;
  return {
    'the name': suite.name,
    'the version': suite.version,
    'the day since when it is fixed': fixedSince === null ? null : spokenDay(fixedSince),
    'the owner': suite.owner?.name ?? null,
    'the share from which it is passed': passThreshold === null ? null : thresholdWords(passThreshold),
    'the number of cases without a known answer': unanswered === null ? null : spokenNumber(unanswered),
    'the branch': suite.mainBranch,
    'the score that decides': suite.primaryMetric,
  };
}
