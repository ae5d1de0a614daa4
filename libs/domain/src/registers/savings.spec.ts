import { checkFactValue } from '../facts/check-fact-value';
import { isFrozenEntry } from './register-catalogue';
import { savingTotals } from './savings';

const ID = (last: string) => `01934c1e-0000-7000-8000-0000000000${last}`;
const eur = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });
const line = (last: string, state: string, amount: number, more: object = {}) => ({
  id: ID(last),
  on: '2026-10-01',
  state,
  amount: eur(amount),
  ...more,
});
const MEASURED = { baseline: 'Nine handlers', method: 'Counted hours in October' };
const VERIFIED = { ...MEASURED, verifiedBy: { name: 'Ada Krug' } };

function problems(...lines: readonly object[]) {
  return checkFactValue('savings', lines, '2026-11-23');
}

describe('the savings ledger', () => {
  it('goes from a claim to a measurement to a verification', () => {
    expect(
      problems(
        line('a1', 'claimed', 200_000),
        line('a2', 'measured', 180_000, { ...MEASURED, goesOnFrom: ID('a1') }),
        line('a3', 'verified', 150_000, { ...VERIFIED, goesOnFrom: ID('a2') }),
      ),
    ).toEqual([]);
  });

  it('measures against a baseline with a method, and has a named person verify', () => {
    expect(problems(line('a1', 'measured', 1)).map(({ pointer }) => pointer)).toEqual([
      '/0/baseline',
      '/0/method',
    ]);
    expect(problems(line('a1', 'verified', 1, MEASURED))).toEqual([
      { pointer: '/0/verifiedBy', detail: 'Name who verified it.' },
    ]);
  });

  it('goes on only from what is less sure', () => {
    const more = { ...MEASURED, goesOnFrom: ID('a1') };
    expect(problems(line('a1', 'measured', 1, MEASURED), line('a2', 'measured', 1, more))).toEqual([
      { pointer: '/1/goesOnFrom', detail: 'Name a line of this project that is less sure.' },
    ]);
    expect(problems(line('a2', 'measured', 1, more))[0]?.pointer).toBe('/0/goesOnFrom');
  });

  it('corrects a line of the same kind, once', () => {
    const wrong = line('a1', 'verified', 900, VERIFIED);
    const right = (last: string) => line(last, 'verified', 90, { ...VERIFIED, corrects: ID('a1') });
    expect(problems(wrong, right('a2'))).toEqual([]);
    expect(problems(wrong, right('a2'), right('a3'))[0]?.detail).toBe('That line was corrected already.');
    expect(problems(wrong, line('a2', 'claimed', 90, { corrects: ID('a1') }))[0]).toEqual({
      pointer: '/1/corrects',
      detail: 'Name a claimed line of this project.',
    });
  });

  it('adds up by how sure it is, and leaves out what was corrected', () => {
    const lines = [
      { id: '1', state: 'claimed', amount: eur(200) },
      { id: '2', state: 'measured', amount: eur(180), goesOnFrom: '1' },
      { id: '3', state: 'verified', amount: eur(900), goesOnFrom: '2' },
      { id: '4', state: 'verified', amount: eur(90), corrects: '3' },
    ] as const;
    expect(savingTotals(lines)).toEqual({ claimed: 20_000, measured: 18_000, verified: 9_000 });
  });

  it('never changes a verified line', () => {
    const entry = (state: string) => ({ id: '1', recordedOn: '2026-11-23', state });
    expect(isFrozenEntry('savings', entry('verified'))).toBe(true);
    expect(isFrozenEntry('savings', entry('measured'))).toBe(false);
    expect(isFrozenEntry('increments', entry('verified'))).toBe(false);
  });
});
