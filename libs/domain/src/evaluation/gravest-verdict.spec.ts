import { VERDICTS, type Verdict } from './eval-words';
import { gravest, GRAVEST_FIRST } from './gravest-verdict';

const of = (...verdicts: Verdict[]) => gravest(verdicts, (verdict) => verdict);

it('ranks every verdict once', () => {
  expect([...GRAVEST_FIRST].sort()).toEqual([...VERDICTS].sort());
});

it.each([
  [['better', 'worse', 'not-known'], 'worse'],
  [['better', 'not-known', 'not-comparable'], 'not-comparable'],
  [['no-clear-change', 'not-known'], 'not-known'],
  [['better', 'no-clear-change'], 'no-clear-change'],
  [['better', 'better'], 'better'],
  [[], null],
] as const)('of %j it is %s', (verdicts, expected) => {
  expect(of(...verdicts)).toBe(expected);
});

it('is the first of those that are as grave', () => {
  const told = [
    { suite: 'a', verdict: 'better' },
    { suite: 'b', verdict: 'worse' },
    { suite: 'c', verdict: 'worse' },
  ] as const;
  expect(gravest(told, ({ verdict }) => verdict)?.suite).toBe('b');
});
