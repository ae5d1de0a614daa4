import type { ThresholdUnit } from '../signs/thresholds';
import { spokenNumber } from '../words/spoken-number';

/** `7 days`, `70 %`, `yes`: the number of a threshold as one says it. */
export function spokenThreshold(value: number, unit: ThresholdUnit): string {
  if (unit === 'yes-no') return value === 0 ? 'no' : 'yes';
  const figure = spokenNumber(value);
  if (unit === 'percent') return `${figure} %`;
  if (unit === 'count') return figure;
  return `${figure} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}
