import { fedAnswers, type RegisterEntry, type RegisterKey } from '@telltale/domain';
import { effortPlan, morePlanned, worked } from './effort';
import { entryWrites } from './fact-writes';
import { claimed, measured, reported } from './money-registers';
import type { SampleFacts } from './story';
import { buildsWeekly, runsWeekly } from './weekly';

const TELLING = {
  today: '2026-03-31',
  currency: 'EUR',
  day: '2026-03-20',
  idOf: (name: string) => `id of ${name}`,
};

function told(key: RegisterKey, ...facts: readonly SampleFacts[]): readonly RegisterEntry[] {
  return facts.flatMap(
    (each) => (entryWrites(each, TELLING) as Record<string, readonly RegisterEntry[]>)[key] ?? [],
  );
}

describe('entries that a story tells', () => {
  it('happened on the day of the change where they bear no day', () => {
    const [today, earlier] = told('headlines', {
      headlines: [{ text: 'It runs' }, { text: 'It ran', on: 30 }],
    });
    expect([today?.['on'], earlier?.['on']]).toEqual(['2026-03-20', '2026-02-27']);
    expect(told('contracts', { contracts: [{ vendor: 'Acme' }] })).toEqual([{ vendor: 'Acme' }]);
  });

  it('count months by the calendar: thirty days before the 31st is the same month', () => {
    const changes = reported({ months: [4, 1], spend: { planned: 10, from: 100, to: 400 } });
    const months = told('spend', ...changes.map(({ facts = {} }) => facts));
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(months.map(({ actual }) => (actual as { readonly amount: number }).amount)).toEqual([
      10_000, 20_000, 30_000, 40_000,
    ]);
  });

  it('call each other by name', () => {
    const lines = told('savings', claimed(10, 'a year'), measured(8, 'a year', 'Before', 'Counted'));
    expect(lines.map(({ id, goesOnFrom }) => [id, goesOnFrom])).toEqual([
      ['id of claimed', undefined],
      ['id of measured', 'id of claimed'],
    ]);
  });
});

describe('effort', () => {
  const share = (...facts: readonly SampleFacts[]) =>
    fedAnswers('effort', { answer: 'known', value: told('effort', ...facts) })['unglamorous-share']?.value;

  it.each([45, 62, 70, 74])('of a plan is to %d %% unglamorous', (percent) => {
    expect(share(effortPlan(130, percent))).toBe(percent);
  });

  it('shifts with what is planned on top, and not with what was worked', () => {
    expect(share(effortPlan(160, 40), morePlanned('features', 131, 'Screens'))).toBe(22);
    expect(share(effortPlan(160, 40), worked(100, 90))).toBe(40);
  });

  it('leaves out what nobody has worked on', () => {
    const kinds = told('effort', worked(30, 60, ['logging'])).map(({ kind }) => kind);
    expect(kinds).toContain('monitoring');
    expect(kinds).not.toContain('logging');
  });
});

describe('the weeks of a story', () => {
  it('build something each week, and book the days worked each month', () => {
    const weeks = buildsWeekly(50, 1).map(({ facts = {} }) => facts);
    expect(weeks).toHaveLength(8);
    expect(weeks.flatMap(({ effort }, week) => (effort === undefined ? [] : [week]))).toEqual([1, 5]);
    const what = told('increments', ...weeks).map((entry) => entry['what']);
    expect(new Set(what).size).toBe(8);
  });

  it('count its use from the first figure towards the last', () => {
    const uses = told(
      'usage',
      ...runsWeekly(71, 1, { from: 100, to: 200, users: 5 }).map(({ facts = {} }) => facts),
    );
    expect(uses).toHaveLength(11);
    expect(Number(uses[0]?.['uses'])).toBeCloseTo(100, -1);
    expect(Number(uses.at(-1)?.['uses'])).toBeCloseTo(200, -1);
  });
});
