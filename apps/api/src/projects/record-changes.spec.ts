import type { FactKey, Stage } from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import { applyEntry, type ChangeEntry, firstState } from './record-changes';
import type { Recorded } from './recorded-fact';

const FIRST: Recorded = { on: '2026-03-01', by: 'Ada Okafor' };

const begun = (stage: Stage | null): ProjectState =>
  firstState({ id: 'p', clientId: 'c' }, { key: 'HAL-1', name: 'Claims triage', unit: null, stage }, FIRST);

const entry = (what: ChangeEntry['what'], after: unknown, before: unknown = null): ChangeEntry => ({
  what,
  before,
  after,
  holdsFrom: null,
  reason: null,
  source: { kind: 'person' },
});
const known = (value: unknown) => ({ answer: 'known', value });
const day = (on: string, precision = 'day') => known({ on, precision });
const told = (state: ProjectState, key: FactKey, after: unknown, on = '2026-03-02') =>
  applyEntry(state, entry(key, after, state.facts[key] ?? null), { on, by: null });
const moved = (state: ProjectState, stage: Stage, on = '2026-03-09') =>
  applyEntry(state, entry('stage', stage, state.stage), { on, by: null });

describe('a project at its first entry', () => {
  it('is recorded on the day of that entry', () => {
    expect(begun('scoped')).toMatchObject({
      recordedOn: '2026-03-01',
      stage: 'scoped',
      facts: {},
      key: 'HAL-1',
    });
  });

  it('is in Building since that day when it begins there', () => {
    expect(begun('building').buildingSince).toBe('2026-03-01');
    expect(begun('pilot').buildingSince).toBeNull();
  });

  it('has shipped when it begins in Production, on a day that only a fact can tell', () => {
    const state = begun('production');
    expect(state).toMatchObject({ hasShipped: true, shippedOn: null });
    expect(told(state, 'entered-production-on', day('2025-06-01', 'month'))).toMatchObject({
      hasShipped: true,
      shippedOn: '2025-06-30',
    });
  });

  it('counts as shipped when it begins retired only with a known day in Production', () => {
    const state = begun('retired');
    expect(state).toMatchObject({ hasShipped: false, endedOn: null });
    expect(told(state, 'entered-production-on', { answer: 'nobody-can-say' }).hasShipped).toBe(false);
    expect(told(state, 'entered-production-on', day('2024-02-03')).hasShipped).toBe(true);
    expect(told(state, 'retired-on', day('2025-08-09')).endedOn).toBe('2025-08-09');
  });

  it('has not shipped by a day of Production that another stage contradicts', () => {
    expect(told(begun('building'), 'entered-production-on', day('2024-02-03')).hasShipped).toBe(false);
  });
});

describe('the answers of a record', () => {
  it('carry the day, the source and the name of who recorded them', () => {
    const state = applyEntry(
      begun('idea'),
      {
        ...entry('owner-kpi', known('Days to decide')),
        holdsFrom: '2026-02-01',
        source: { kind: 'person', asked: 'Jo' },
      },
      { on: '2026-03-05', by: 'Ada Okafor' },
    );
    expect(state.facts['owner-kpi']).toEqual({
      answer: 'known',
      value: 'Days to decide',
      recordedOn: '2026-03-05',
      holdsFrom: '2026-02-01',
      source: { kind: 'person', asked: 'Jo' },
      by: 'Ada Okafor',
    });
  });

  it('are gone when they are taken back', () => {
    const state = told(told(begun('idea'), 'owner-kpi', known('Days')), 'owner-kpi', null);
    expect(state.facts).toEqual({});
  });
});

describe('the stages', () => {
  it('set since when it is in Building, at each entry', () => {
    const state = moved(
      moved(moved(begun('scoped'), 'building', '2026-03-09'), 'scoped'),
      'building',
      '2026-05-01',
    );
    expect(state.buildingSince).toBe('2026-05-01');
  });

  it('set the day on which it shipped, which stays when it goes back', () => {
    const shipped = moved(begun('pilot'), 'production', '2026-04-01');
    expect(shipped).toMatchObject({ hasShipped: true, shippedOn: '2026-04-01' });
    expect(moved(shipped, 'pilot')).toMatchObject({ hasShipped: true, shippedOn: '2026-04-01' });
    expect(moved(moved(shipped, 'pilot'), 'production', '2026-06-01').shippedOn).toBe('2026-04-01');
  });

  it('set the day on which it shipped as the record tells it', () => {
    const state = told(begun('pilot'), 'entered-production-on', day('2026-03-28'));
    expect(moved(state, 'production', '2026-04-01').shippedOn).toBe('2026-03-28');
  });

  it('set the day on which it ended, which goes when it is reopened', () => {
    const stopped = moved(begun('pilot'), 'stopped', '2026-04-01');
    expect(stopped).toMatchObject({ endedOn: '2026-04-01', hasShipped: false });
    expect(moved(stopped, 'building').endedOn).toBeNull();
  });

  it('end on the day that the record tells', () => {
    const state = told(begun('production'), 'retired-on', day('2026-03-31'));
    expect(state.endedOn).toBeNull();
    expect(moved(state, 'retired', '2026-04-02').endedOn).toBe('2026-03-31');
  });
});

describe('the target', () => {
  const set = told(begun('scoped'), 'target-on', day('2026-06-30'));
  const move = (state: ProjectState, after: unknown) =>
    applyEntry(state, entry('target-on', after, state.facts['target-on'] ?? null), FIRST);

  it('keeps the first one for ever', () => {
    expect(set).toMatchObject({ originalTarget: { on: '2026-06-30', precision: 'day' }, targetMoves: 0 });
    const later = move(move(set, day('2026-09-30')), day('2026-12-31'));
    expect(later).toMatchObject({ originalTarget: { on: '2026-06-30', precision: 'day' }, targetMoves: 2 });
  });

  it('has not moved when the same day is told more precisely', () => {
    expect(
      move(told(begun('scoped'), 'target-on', day('2026-06-01', 'month')), day('2026-06-30')).targetMoves,
    ).toBe(0);
  });

  it('has moved once when it is given up and set anew', () => {
    const without = move(set, { answer: 'none' });
    expect(without.targetMoves).toBe(1);
    expect(move(without, day('2026-12-31')).targetMoves).toBe(1);
  });

  it('is no target while it is not known', () => {
    expect(told(begun('scoped'), 'target-on', { answer: 'nobody-can-say' }).originalTarget).toBeNull();
  });
});
