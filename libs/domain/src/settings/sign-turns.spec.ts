import { none, on, PROJECT_ID, SHIPPED_BEFORE, TODAY } from '../signs/record.fixture';
import { readSignsAmong } from '../signs/read-signs';
import type { Facts } from '../facts/fact-catalogue';
import type { SetThresholds } from './edit-thresholds';
import { turnedSigns } from './sign-turns';

const IDS = new Set(['BUILD-5', 'EVAL-3']);

/** What a change of settings does to a project in Building. */
function turns(facts: Facts, before: SetThresholds, after: SetThresholds) {
  const history = {
    recordedOn: '2026-01-01',
    buildingSince: null,
    originalTarget: null,
    targetMoves: 0,
    shippedOn: null,
    firstMark: null,
  };
  const record = { projectId: PROJECT_ID, stage: 'building', facts, history } as const;
  const read = (thresholds: SetThresholds) =>
    readSignsAmong(IDS, record, {
      client: SHIPPED_BEFORE,
      settings: { currency: 'EUR', thresholds },
      today: TODAY,
    }).signs;
  return turnedSigns(read(before), read(after));
}

describe('what a change of settings does to a sign', () => {
  it('lights and clears it', () => {
    const facts = { 'last-increment-on': on('2026-11-13') };
    const strict = { 'BUILD-5': { serious: 9 } };
    expect(turns(facts, {}, strict)).toEqual([{ sign: 'BUILD-5', turn: 'light', from: null, to: 'serious' }]);
    expect(turns(facts, strict, {})).toEqual([{ sign: 'BUILD-5', turn: 'clear', from: 'serious', to: null }]);
  });

  it('makes it worse and milder', () => {
    const facts = { 'last-eval-run-on': on('2026-11-02') };
    const strict = { 'EVAL-3': { critical: 20 } };
    expect(turns(facts, {}, strict)).toEqual([
      { sign: 'EVAL-3', turn: 'worse', from: 'serious', to: 'critical' },
    ]);
    expect(turns(facts, strict, {})).toEqual([
      { sign: 'EVAL-3', turn: 'milder', from: 'critical', to: 'serious' },
    ]);
  });

  it('does nothing to a sign that stays on its side of the limit, nor to a question', () => {
    const facts = { 'last-increment-on': on('2026-11-13') };
    expect(turns(facts, {}, { 'BUILD-5': { serious: 10 } })).toEqual([]);
    expect(turns({}, {}, { 'BUILD-5': { serious: 9 } })).toEqual([]);
  });

  it('reads none but the signs that are asked for', () => {
    const ids = (among: string[], stage: 'building' | null) =>
      readSignsAmong(
        new Set(among),
        {
          projectId: PROJECT_ID,
          stage,
          facts: { 'eval-suite': none() },
          history: {
            recordedOn: TODAY,
            buildingSince: null,
            originalTarget: null,
            targetMoves: 0,
            shippedOn: null,
            firstMark: null,
          },
        },
        { client: SHIPPED_BEFORE, settings: { currency: 'EUR', thresholds: {} }, today: TODAY },
      ).signs.map(({ id, reading }) => `${id} ${reading}`);
    expect(ids(['EVAL-1', 'OWN-1'], 'building')).toEqual(['OWN-1 unknown', 'EVAL-1 lit']);
    expect(ids(['EVAL-1'], null)).toEqual(['EVAL-1 unknown']);
  });

  it('tells a sign that goes out without being clear apart from one that clears', () => {
    const reading = { id: 'OWN-1', mode: 'business-owner' } as const;
    expect(
      turnedSigns(
        [{ ...reading, reading: 'lit', severity: 'critical' }],
        [{ ...reading, reading: 'unknown', severity: null }],
      ),
    ).toEqual([{ sign: 'OWN-1', turn: 'out', from: 'critical', to: null }]);
  });
});
