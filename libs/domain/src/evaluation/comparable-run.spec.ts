import { CASE_OUTCOMES, type CaseOutcome } from './canonical-run';
import { caseIdentity } from './case-identity';
import { sortCases } from './comparable-run';

const row = (key: string, outcome: CaseOutcome, answerDigest: string | null = null) => ({
  key,
  outcome,
  answerDigest,
});

describe('the cases of a run, in order', () => {
  it('keep beside each identity what became of the case', () => {
    const { keys, outcomes } = sortCases([row('b', 'failed'), row('a', 'passed', 'f0'), row('c', 'skipped')]);
    expect(keys).toEqual([caseIdentity('a', 'f0'), caseIdentity('b', null), caseIdentity('c', null)]);
    expect([...outcomes].map((place) => CASE_OUTCOMES[place])).toEqual(['passed', 'failed', 'skipped']);
  });

  it('are ordered as `<` orders them, not as a language would', () => {
    const { keys } = sortCases([row('é', 'passed'), row('z', 'passed'), row('Z', 'passed')]);
    expect(keys).toEqual(['Z', 'z', 'é'].map((key) => caseIdentity(key, null)));
  });

  it('keep the order of the file where one case was asked several times', () => {
    const { outcomes } = sortCases([row('a', 'errored'), row('a', 'passed'), row('a', 'failed')]);
    expect([...outcomes].map((place) => CASE_OUTCOMES[place])).toEqual(['errored', 'passed', 'failed']);
  });

  it('are kept as numbers that stay the same for good', () => {
    expect(CASE_OUTCOMES).toEqual(['passed', 'failed', 'errored', 'skipped', 'unscored']);
  });
});
