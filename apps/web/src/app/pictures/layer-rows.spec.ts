import { recorded } from '../record/facts.fixture';
import { exitTotal, layerRows } from './layer-rows';

const cost = (low: number, high: number) =>
  recorded({ value: { low: low * 100, high: high * 100, currency: 'EUR' } });
const ALL = Object.fromEntries(
  ['data', 'model', 'prompts', 'logic', 'evals', 'infrastructure'].map((layer) => [
    `${layer}-exit-cost`,
    cost(100_000, 150_000),
  ]),
);
const exported = (...entries: object[]) => ({ exports: recorded({ value: entries }) });
const exportedAs = (facts: object) => layerRows(facts as Record<string, never>, 'Halden')[0]?.exported;

describe('the layer map', () => {
  it('says whether a layer was proven to leave, only said to, or never asked', () => {
    const said = { layer: 'data', how: 'said', on: '2026-10-05' };
    const proven = { layer: 'data', how: 'proven', on: '2026-09-03' };
    expect(exportedAs({})).toBe('export not asked');
    expect(exportedAs({ exports: recorded({ answer: 'none' }) })).toBe('never exported');
    expect(exportedAs(exported({ ...said, layer: 'model' }))).toBe('never exported');
    expect(exportedAs(exported(said))).toBe('export said, not proven');
    expect(exportedAs(exported(proven, said))).toBe('export proven 3 September 2026');
  });

  it('tells the days of leaving, and that nobody estimated them', () => {
    const [data, model] = layerRows({ 'data-exit-days': recorded({ value: 30 }) }, 'Halden');
    expect([data?.exitDays, model?.exitDays]).toEqual(['30 days', '? days']);
  });

  it('adds up what leaving costs, against seven figures', () => {
    expect(exitTotal(ALL)).toBe('Leaving all costs €600k–€900k. That stays under seven figures.');
    expect(exitTotal({ ...ALL, 'logic-exit-cost': cost(500_000, 500_000) })).toBe(
      'Leaving all costs €1m–€1.3m. That is seven figures.',
    );
    expect(exitTotal({ ...ALL, 'logic-exit-cost': cost(499_999, 500_000) })).toContain(
      'It may reach seven figures.',
    );
  });

  it('leaves out what nobody estimated, and says so', () => {
    const { 'logic-exit-cost': _logic, ...others } = ALL;
    expect(exitTotal(others)).toContain(', without 1 layer that nobody estimated.');
    expect(exitTotal({})).toBe('What leaving would cost was not asked.');
  });
});
