import { DayScale } from '../../days/day-scale';
import { stageMarks } from './timeline-marks';

// A hundred days, one percent each.
const SCALE = new DayScale('2026-08-15', '2026-11-23');

it('a stage is named beside its mark where the next one leaves room', () => {
  const named = (...days: string[]) =>
    stageMarks(
      days.map((on, index) => ({ seq: index + 1, from: null, to: 'building', on, by: null, reason: null })),
      SCALE,
      10,
    ).map(({ place, short }) => [place, short]);
  expect(named('2026-08-15', '2026-08-25')).toEqual([
    [0, 'Building'],
    [10, 'Building'],
  ]);
  expect(named('2026-08-15', '2026-08-24')[0]).toEqual([0, '']);
  expect(named('2026-11-13')).toEqual([[90, 'Building']]);
  expect(named('2026-11-14')).toEqual([[91, '']]);
});
