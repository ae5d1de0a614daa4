import { nearestRun } from './nearest-run';

const places = [
  { runId: 'left', pixel: [100, 50] },
  { runId: 'right', pixel: [120, 50] },
];

it('takes a press for the nearest run, as far as a finger is wide', () => {
  expect(nearestRun([109, 50], places)).toBe('left');
  expect(nearestRun([111, 50], places)).toBe('right');
  expect(nearestRun([144, 50], places)).toBe('right');
  expect(nearestRun([145, 50], places)).toBeNull();
  expect(nearestRun([100, 75], places)).toBeNull();
  expect(nearestRun([100, 50], [])).toBeNull();
});
