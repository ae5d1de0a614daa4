import { type CanonicalCase, CASE_OUTCOMES } from './canonical-run';
import { sortCases } from './comparable-run';
import { pairCases } from './pair-cases';
import fc from 'fast-check';

const outcome = fc.constantFrom(...CASE_OUTCOMES);
const answerDigest = fc.option(fc.constantFrom('f0', 'f1'));
const cases = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-e]{1,2}$/), answerDigest, outcome }), {
  selector: ({ key }) => key,
});
type Row = Pick<CanonicalCase, 'key' | 'answerDigest' | 'outcome'>;

describe('two runs side by side', () => {
  it('are paired as by looking up each case', () => {
    fc.assert(
      fc.property(cases, cases, (earlier, later) => {
        expect(pairCases(sortCases(earlier), sortCases(later))).toEqual(lookedUp(earlier, later));
      }),
    );
  });

  it('take the same question with another right answer for another case', () => {
    const before = sortCases([{ key: 'T01', answerDigest: 'f0', outcome: 'passed' }]);
    const after = sortCases([{ key: 'T01', answerDigest: 'f1', outcome: 'failed' }]);
    expect(pairCases(before, after)).toMatchObject({ shared: 0, added: 1, removed: 1, newlyFailing: [] });
  });

  it('pair a case that was asked several times in the order of the file', () => {
    const asked = (...outcomes: readonly Row['outcome'][]) =>
      sortCases(outcomes.map((each) => ({ key: 'T01', answerDigest: null, outcome: each })));
    expect(pairCases(asked('passed', 'failed'), asked('passed', 'passed', 'passed'))).toMatchObject({
      ...{ shared: 2, added: 1, removed: 0 },
      ...{ newlyFailing: [], newlyFixed: ['T01'] },
    });
  });
});

function lookedUp(earlier: readonly Row[], later: readonly Row[]) {
  const pairs = [...earlier]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((old) => {
      const same = later.find((row) => row.key === old.key && row.answerDigest === old.answerDigest);
      return same === undefined ? [] : [{ key: old.key, before: old.outcome, after: same.outcome }];
    });
  const isAnswer = (text: string) => text === 'passed' || text === 'failed';
  const answered = pairs.filter(({ before, after }) => isAnswer(before) && isAnswer(after));
  const keysOf = (from: string, to: readonly string[]) =>
    pairs.filter(({ before, after }) => before === from && to.includes(after)).map(({ key }) => key);
  return {
    shared: pairs.length,
    added: later.length - pairs.length,
    removed: earlier.length - pairs.length,
    answered: answered.length,
    passedBefore: answered.filter(({ before }) => before === 'passed').length,
    passedAfter: answered.filter(({ after }) => after === 'passed').length,
    newlyFailing: keysOf('passed', ['failed']),
    newlyFixed: keysOf('failed', ['passed']),
    newlyErrored: keysOf('passed', ['errored', 'unscored']),
  };
}
