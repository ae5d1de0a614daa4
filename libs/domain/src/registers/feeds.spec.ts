import { fedAnswers } from './feeds';
import type { RegisterKey } from './register-catalogue';
import type { RegisterEntry } from './register-entry';

const DANA = { personId: 'd' };

function fed(key: RegisterKey, ...entries: readonly object[]) {
  const value = entries.map((entry, index): RegisterEntry => ({
    id: `${index}`,
    recordedOn: '2026-11-23',
    ...entry,
  }));
  return fedAnswers(key, { answer: 'known', value });
}

describe('what a register answers beside itself', () => {
  it('is the day of the latest working increment', () => {
    expect(fed('increments', { on: '2026-07-03' }, { on: '2026-09-01' })).toEqual({
      'last-increment-on': { answer: 'known', value: { on: '2026-09-01', precision: 'day' } },
    });
  });

  it('is the current version of the scope, and the newest signature', () => {
    const first = { version: 1, on: '2026-07-01', signedBy: DANA, signedOn: '2026-07-03' };
    expect(fed('scope-versions', first, { version: 2, on: '2026-08-01' })).toEqual({
      'scope-version': { answer: 'known', value: 2 },
      'scope-signature': {
        answer: 'known',
        value: { version: 1, signedBy: DANA, on: { on: '2026-07-03', precision: 'day' } },
      },
    });
  });

  it('is no missing signature where nobody was asked for one', () => {
    expect(fed('scope-versions', { version: 1, on: '2026-07-01' })).toEqual({
      'scope-version': { answer: 'known', value: 1 },
    });
  });

  it('is the unglamorous share of the planned days, with one decimal', () => {
    const planned = (kind: string, days?: number) => ({ on: '2026-07-01', kind, planned: days });
    expect(
      fed('effort', planned('monitoring', 2), planned('features', 1), {
        on: '2026-07-02',
        kind: 'logging',
        actual: 9,
      }),
    ).toEqual({ 'unglamorous-share': { answer: 'known', value: 66.7 } });
    expect(fed('effort', { on: '2026-07-02', kind: 'logging', actual: 9 })).toEqual({});
  });

  it('is none where the register says so, but for the share of effort', () => {
    expect(fedAnswers('increments', { answer: 'none' })).toEqual({ 'last-increment-on': { answer: 'none' } });
    expect(fedAnswers('effort', { answer: 'none' })).toEqual({});
  });

  it('is nothing where nobody was asked, or nobody can say', () => {
    expect(fedAnswers('increments', undefined)).toEqual({});
    expect(fedAnswers('increments', { answer: 'nobody-can-say' })).toEqual({});
  });
});
