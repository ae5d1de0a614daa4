import type { Facts } from '../facts/fact-catalogue';
import {
  entries,
  litStages,
  nobodyCanSay,
  none,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

interface Contract {
  readonly vendor: string;
  readonly endsOn?: string;
  readonly priceChangesOn?: string;
}
const contracts = (...all: readonly Contract[]): Facts => ({ contracts: entries(...all) });
const unscored = (...all: readonly Contract[]) => ({
  facts: { ...contracts(...all), 'alternative-scored-on': none<never>() },
});
const acme = (endsOn: string) => ({ vendor: 'Acme', endsOn });

describe('LOCK-5, a contract about to change', () => {
  it('is serious when a contract ends in 90 days and no alternative was scored', () => {
    expect(readSign('LOCK-5', unscored(acme('2027-02-21')))).toMatchObject({
      severity: 'serious',
      because:
        'The contract with Acme ends on 21 February 2027, within 90 days; no alternative has been scored.',
      clearsWhen: 'an alternative to Acme is scored on the same cases',
      evidence: [
        { kind: 'date', label: 'Contract ends', value: { on: '2027-02-21' }, fact: 'contracts' },
        { label: 'Alternative scored', value: 'none so far', fact: 'alternative-scored-on' },
      ],
    });
  });

  it('is clear 91 days ahead, and the reading says when it will change', () => {
    expect(readSign('LOCK-5', unscored(acme('2027-02-22'))).reading).toBe('clear');
    expect(readProject(unscored(acme('2027-02-22'))).nextChangeOn).toBe('2026-11-24');
  });

  it('is lit on the last day of the contract, and not after it', () => {
    expect(readSign('LOCK-5', unscored(acme('2026-11-23'))).reading).toBe('lit');
    expect(readProject(unscored(acme('2026-11-23'))).nextChangeOn).toBe('2026-11-24');
    expect(readSign('LOCK-5', unscored(acme('2026-11-22'))).reading).toBe('clear');
  });

  it('speaks of the prices where these change first', () => {
    const both = { ...acme('2027-02-01'), priceChangesOn: '2027-01-01' };
    expect(readSign('LOCK-5', unscored(both))).toMatchObject({
      because: 'The prices of Acme change on 1 January 2027, within 90 days; no alternative has been scored.',
      evidence: [{ label: 'Prices change' }, {}],
    });
  });

  it('names the nearest of several contracts', () => {
    const situation = unscored(acme('2026-01-31'), acme('2027-02-01'), {
      vendor: 'Globex',
      endsOn: '2027-06-01',
      priceChangesOn: '2026-12-01',
    });
    expect(readSign('LOCK-5', situation).because).toMatch(/^The prices of Globex change on 1 December 2026,/);
    expect(readSign('LOCK-5', { ...situation, today: '2026-12-02' }).because).toMatch(
      /^The contract with Acme ends on 1 February 2027,/,
    );
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'LOCK-5': { serious: 30 } } };
    expect(readSign('LOCK-5', { ...unscored(acme('2026-12-23')), settings }).reading).toBe('lit');
    expect(readSign('LOCK-5', { ...unscored(acme('2026-12-24')), settings }).reading).toBe('clear');
  });

  it('is clear once an alternative was scored, or where there is no contract', () => {
    const scored = {
      ...contracts({ vendor: 'Acme' }, acme('2026-12-01')),
      'alternative-scored-on': on('2026-01-01'),
    };
    expect(readSign('LOCK-5', { facts: scored }).reading).toBe('clear');
    expect(readSign('LOCK-5', { facts: { contracts: none() } }).reading).toBe('clear');
  });

  it('asks for an alternative only when a change is near, and says which', () => {
    const question = 'Was an alternative scored? The contract with Acme ends on 1 December 2026.';
    expect(questionsOf('LOCK-5', { facts: contracts(acme('2026-12-01')) })).toEqual([question]);
    expect(readSign('LOCK-5', { facts: contracts(acme('2027-12-01')) }).reading).toBe('clear');
    const facts = {
      ...contracts(acme('2026-12-01')),
      'alternative-scored-on': nobodyCanSay<never>('Jo Park'),
    };
    expect(readSign('LOCK-5', { facts }).questions).toEqual([
      { fact: 'alternative-scored-on', question, asked: { who: 'Jo Park', on: '2026-11-23' } },
    ]);
  });

  it('asks when a contract ends, unless another one lights it', () => {
    const open = { vendor: 'Globex' };
    expect(questionsOf('LOCK-5', unscored(open, acme('2028-01-01')))).toEqual([
      'When does the contract with Globex end?',
    ]);
    expect(readSign('LOCK-5', unscored(open, acme('2026-12-01'))).reading).toBe('lit');
  });

  it('is unknown while nobody was asked for the contracts', () => {
    expect(questionsOf('LOCK-5', { facts: { 'alternative-scored-on': none() } })).toEqual([
      'Which contracts with vendors are there, when do they end, and when do their prices change?',
    ]);
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('LOCK-5', unscored(acme('2026-12-01')))).toEqual([
      'scoped',
      'building',
      'pilot',
      'production',
    ]);
  });
});
