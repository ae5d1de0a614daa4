import { checkFactValue } from '../facts/check-fact-value';
import { normaliseFactValue } from '../facts/normalise-fact-value';
import { MOST_ENTRIES } from './check-entries';
import type { RegisterKey } from './register-catalogue';

const TODAY = '2026-11-23';
const DANA = { personId: '01934c1e-0000-7000-8000-00000000000d' };

function problems(key: RegisterKey, ...entries: readonly unknown[]) {
  return checkFactValue(key, entries, TODAY);
}

describe('the entries of a register', () => {
  it('are accepted with their needed fields alone', () => {
    expect(problems('increments', { on: TODAY })).toEqual([]);
    expect(problems('contracts', { vendor: 'Acme' })).toEqual([]);
  });

  it('are refused without a needed field, with one that is not known, and with prototype keys', () => {
    expect(problems('trade-offs', { on: TODAY, what: 'Fewer fields' })).toEqual([
      { pointer: '/0/madeBy', detail: 'Missing: send madeBy too.' },
    ]);
    expect(problems('increments', { on: TODAY }, { on: TODAY, speed: 9 })[0]?.pointer).toBe('/1/speed');
    expect(problems('increments', JSON.parse('{"on":"2026-11-23","__proto__":{}}'))[0]?.pointer).toBe(
      '/0/__proto__',
    );
  });

  it('are refused where a day cannot be', () => {
    expect(problems('increments', { on: '2026-11-24' })).toEqual([
      { pointer: '/0/on', detail: '24 November 2026 lies ahead; send a day up to today, 23 November 2026.' },
    ]);
    expect(problems('increments', { on: '2026-02-30' })[0]?.detail).toBe(
      'Send a day of the calendar, as 2026-11-23.',
    );
    expect(problems('contracts', { vendor: 'Acme', endsOn: '2027-03-31' })).toEqual([]);
    expect(problems('spend', { month: '2026-13', planned: { amount: 1, currency: 'EUR' } })[0]).toEqual({
      pointer: '/0/month',
      detail: 'Send a month of the calendar, as 2026-11.',
    });
  });

  it('are refused with negative money and negative effort', () => {
    expect(problems('spend', { month: '2026-10', actual: { amount: -1, currency: 'EUR' } })[0]?.pointer).toBe(
      '/0/actual/amount',
    );
    expect(problems('effort', { on: TODAY, kind: 'logging', planned: -0.5 })).toEqual([
      { pointer: '/0/planned', detail: 'Send a number of 0 or more.' },
    ]);
    expect(problems('effort', { on: TODAY, kind: 'logging', planned: 0 })).toEqual([]);
  });

  it('are refused where a proof is no address', () => {
    expect(problems('increments', { on: TODAY, proof: 'javascript:alert(1)' })[0]?.detail).toBe(
      'Send an address that begins with https:// or http://.',
    );
    expect(problems('increments', { on: TODAY, proof: 'https://wiki.example.org/demo' })).toEqual([]);
  });

  it('are refused where one says nothing', () => {
    expect(problems('effort', { on: TODAY, kind: 'logging' })).toEqual([
      { pointer: '/0/planned', detail: 'Give the planned or the worked person-days.' },
    ]);
    expect(problems('kpi-values', { month: '2026-10' })[0]?.pointer).toBe('/0/actual');
  });

  it('are refused where two contradict each other', () => {
    const scope = { version: 2, on: '2026-07-03' };
    expect(problems('scope-versions', scope, { ...scope, on: '2026-07-04' })).toEqual([
      { pointer: '/0/version', detail: 'Version 2 is there already.' },
      { pointer: '/1/version', detail: 'Version 2 is there already.' },
    ]);
    expect(problems('scope-versions', { ...scope, signedBy: DANA })[0]?.pointer).toBe('/0/signedOn');
    expect(problems('scope-versions', { ...scope, signedBy: DANA, signedOn: '2026-07-02' })).toEqual([
      { pointer: '/0/signedOn', detail: 'It cannot be signed before it was written.' },
    ]);
  });

  it('are a list of at least one and at most a thousand', () => {
    const detail = 'Send the list of its entries; where there are none, the answer is none.';
    expect(problems('increments')).toEqual([{ pointer: '', detail }]);
    expect(checkFactValue('increments', { on: TODAY }, TODAY)).toEqual([{ pointer: '', detail }]);
    const many = Array.from({ length: MOST_ENTRIES }, () => ({ on: TODAY }));
    expect(problems('increments', ...many)).toEqual([]);
    expect(problems('increments', ...many, { on: TODAY })[0]?.detail).toBe('Send at most 1,000 entries.');
  });

  it('bear an id each of their own', () => {
    const id = '01934c1e-0000-7000-8000-0000000000aa';
    expect(problems('increments', { id, on: TODAY }, { id, on: TODAY })[0]).toEqual({
      pointer: '/0/id',
      detail: 'Two entries bear this id.',
    });
    expect(problems('increments', { id: '7', on: TODAY })[0]?.pointer).toBe('/0/id');
  });

  it('are kept in one form, without what Telltale itself keeps of them', () => {
    const id = '01934C1E-0000-7000-8000-0000000000AA';
    const sent = [{ id, recordedOn: '2026-01-01', by: 'Eve', on: TODAY, what: '  Reads claims ' }];
    expect(checkFactValue('increments', sent, TODAY)).toEqual([]);
    expect(normaliseFactValue('increments', sent)).toEqual([
      { id: id.toLowerCase(), on: TODAY, what: 'Reads claims' },
    ]);
  });
});
