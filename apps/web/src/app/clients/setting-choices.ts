import { WEEKDAYS } from '@telltale/domain';
import type { Choice } from './choice-row';
import { timeZones } from './time-zones';

/** By ISO 8601: 1 is Monday. */
export const WEEKDAY_CHOICES: readonly Choice[] = WEEKDAYS.map((name, index) => ({
  value: `${index + 1}`,
  name,
}));

export function timeZoneChoices(): readonly Choice[] {
  return timeZones().map((zone) => ({ value: zone, name: zone }));
}

/** The currencies that this browser knows, by their code of ISO 4217. */
export function currencyChoices(): readonly Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    name: `${code}, ${names.of(code)}`,
  }));
}
