import type { CanonicalCase } from '@telltale/domain';
import {
  answerDigestOf,
  distinctCases,
  sharedKeyNotes,
  nameKeyOf,
  shortNameOf,
  meanOf,
  reasonOf,
} from './told-cases';

describe('what a file tells of cases', () => {
  it('cuts a reason at 500 characters and not at 499', () => {
    expect(reasonOf('x'.repeat(500))).toHaveLength(500);
    expect(reasonOf('x'.repeat(501))).toHaveLength(500);
    expect(reasonOf('  ')).toBeNull();
    expect(reasonOf(7)).toBeNull();
  });

  it('leaves no half character and no NUL, which the database refuses', () => {
    expect(reasonOf(`${'x'.repeat(499)}😀`)).toBe(`${'x'.repeat(499)}\uFFFD`);
    expect(reasonOf('a\u0000b\ud800')).toBe('ab\uFFFD');
  });

  it('digests a name of more than 200 characters, so that two long ones stay two', () => {
    expect(nameKeyOf('x'.repeat(200))).toBe('x'.repeat(200));
    expect(nameKeyOf('x'.repeat(201))).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(nameKeyOf(`${'x'.repeat(201)}1`)).not.toBe(nameKeyOf(`${'x'.repeat(201)}2`));
    expect(shortNameOf('x'.repeat(201))).toHaveLength(200);
  });

  it('has no digest of an answer that is not there', () => {
    expect([undefined, null, ''].map(answerDigestOf)).toEqual([null, null, null]);
    expect(answerDigestOf(['a', 'b'])).not.toBe(answerDigestOf(['a', 'c']));
    expect(answerDigestOf(0)).not.toBeNull();
  });

  it('has no mean of nothing, and 0 for zeros', () => {
    expect(meanOf([])).toEqual({ value: null, n: 0 });
    expect(meanOf([null, null])).toEqual({ value: null, n: 0 });
    expect(meanOf([0, null, 0])).toEqual({ value: 0, n: 2 });
  });

  it('tells cases of one name apart, also where a third is named like the second', () => {
    const cases = ['a', 'a', 'a (2)', 'b', 'a'].map((key) => ({ key }) as CanonicalCase);
    expect(distinctCases(cases).map(({ key }) => key)).toEqual(['a', 'a (3)', 'a (2)', 'b', 'a (4)']);
    expect(sharedKeyNotes(cases)).toEqual([
      '2 cases bear the name of an earlier one: they are told apart by their order.',
    ]);
    expect(sharedKeyNotes(cases.slice(2, 4))).toEqual([]);
  });

  it('tells 100,000 cases of one name apart without going through them for each', () => {
    const cases = Array.from({ length: 100_000 }, () => ({ key: 'a' }) as CanonicalCase);
    const keys = distinctCases(cases).map(({ key }) => key);
    expect(new Set(keys).size).toBe(100_000);
    expect(keys.at(-1)).toBe('a (100000)');
  });
});
