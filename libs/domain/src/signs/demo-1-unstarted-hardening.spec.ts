import type { Facts } from '../facts/fact-catalogue';
import type { EffortKind } from '../registers/effort-kinds';
import { entries, inMonth, litStages, none, on, questionsOf, readProject, readSign } from './record.fixture';

const worked = (...kinds: readonly EffortKind[]): Facts => ({
  effort: entries(...kinds.map((kind) => ({ on: '2026-11-01', kind, actual: 3 }))),
});
const greenlit = (day: string, facts: Facts) => ({ facts: { 'greenlit-on': on(day), ...facts } });
const allButFallback = worked('logging', 'monitoring', 'error-handling');
const all = worked('logging', 'monitoring', 'error-handling', 'fallback');

describe('DEMO-1, hardening that nobody has started', () => {
  it('is serious when one kind of the four has not begun', () => {
    expect(readSign('DEMO-1', greenlit('2026-10-20', allButFallback))).toMatchObject({
      severity: 'serious',
      because: 'Greenlit 20 October 2026, 34 days ago; no work has started on fallback.',
      clearsWhen: 'the first person-days worked on fallback are recorded',
      evidence: [
        { kind: 'date', label: 'Greenlit', fact: 'greenlit-on' },
        { label: 'No work started on', value: 'fallback', fact: 'effort' },
      ],
    });
  });

  it('names every kind that has not begun', () => {
    expect(readSign('DEMO-1', greenlit('2026-10-20', worked('features'))).because).toBe(
      'Greenlit 20 October 2026, 34 days ago; no work has started on logging, monitoring, error handling and fallback.',
    );
    expect(readSign('DEMO-1', greenlit('2026-10-20', { effort: none() })).because).toMatch(
      /no work has started on logging, monitoring, error handling and fallback\.$/,
    );
  });

  it('takes what is planned, or worked for no day, for not started', () => {
    const effort = entries(
      { on: '2026-11-01', kind: 'logging', planned: 9 },
      { on: '2026-11-01', kind: 'monitoring', actual: 0 },
      { on: '2026-11-01', kind: 'error-handling', planned: 2, actual: 0.5 },
      { on: '2026-11-01', kind: 'fallback', actual: 0 },
      { on: '2026-11-08', kind: 'fallback', actual: 1 },
    ) as Facts['effort'];
    expect(readSign('DEMO-1', greenlit('2026-10-20', { effort })).because).toMatch(
      /no work has started on logging and monitoring\.$/,
    );
  });

  it('lights on day 31 after the greenlight, and the reading of day 30 says so', () => {
    const { effort } = worked('features');
    expect(readSign('DEMO-1', greenlit('2026-10-23', { effort })).reading).toBe('lit');
    expect(readSign('DEMO-1', greenlit('2026-10-24', { effort })).reading).toBe('clear');
    expect(readProject(greenlit('2026-10-24', { effort })).nextChangeOn).toBe('2026-11-24');
  });

  it('counts a month from its last day', () => {
    const facts = { 'greenlit-on': inMonth('2026-10'), ...worked('features') };
    expect(readSign('DEMO-1', { facts, today: '2026-11-30' }).reading).toBe('clear');
    expect(readSign('DEMO-1', { facts, today: '2026-12-01' }).because).toMatch(
      /^Greenlit October 2026, 31 days/,
    );
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'DEMO-1': { serious: 10 } } };
    expect(readSign('DEMO-1', { ...greenlit('2026-11-12', allButFallback), settings }).reading).toBe('lit');
    expect(readSign('DEMO-1', { ...greenlit('2026-11-13', allButFallback), settings }).reading).toBe('clear');
  });

  it('is clear when work has started on all four, whenever it was greenlit', () => {
    expect(readSign('DEMO-1', greenlit('2026-01-01', all)).reading).toBe('clear');
    expect(readSign('DEMO-1', { facts: all }).reading).toBe('clear');
  });

  it('does not apply when it is not greenlit', () => {
    expect(readSign('DEMO-1', { facts: { 'greenlit-on': none() } })).toMatchObject({
      reading: 'not-applicable',
      because: 'it is not greenlit',
    });
  });

  it('is unknown while nobody was asked for the effort or the greenlight', () => {
    expect(questionsOf('DEMO-1', greenlit('2026-01-01', {}))).toEqual([
      'How many person-days are planned and worked, by kind of work?',
    ]);
    expect(questionsOf('DEMO-1', { facts: allButFallback })).toEqual([
      'When did leadership say yes to production?',
    ]);
  });

  it('applies from Scoped to Pilot', () => {
    expect(litStages('DEMO-1', greenlit('2026-01-01', allButFallback))).toEqual([
      'scoped',
      'building',
      'pilot',
    ]);
  });
});
