import {
  dayOfEntry,
  registerDefinition,
  type RegisterEntry,
  type RegisterKey,
  spokenDay,
  spokenKnownDay,
} from '@telltale/domain';
import { spokenParts } from '../record/values/spoken-entry';

/** When an entry is of: its day or month, in front of all else that it says; null where it tells of none. */
export function whenWords(register: RegisterKey, entry: RegisterEntry): string | null {
  const month = entry['month'];
  if (typeof month === 'string') return spokenKnownDay({ on: `${month}-01`, precision: 'month' });
  const day = dayOfEntry(register, entry);
  return day === null ? null : spokenDay(day);
}

/** What an entry says beside its day, its proof and the lines that it refers to. */
export function saysWords(register: RegisterKey, entry: RegisterEntry): string {
  const definition = registerDefinition(register);
  const names = Object.entries(definition.fields).flatMap(([name, { type }]) =>
    type === 'link' || type === 'entry' || isItsDay(register, name) ? [] : [name],
  );
  return spokenParts(definition, entry, names).join(' · ');
}

/** Who recorded it and when, small. */
export function bookWords({ by, recordedOn }: RegisterEntry): string {
  return `Recorded${by === undefined ? '' : ` by ${by}`}, ${spokenDay(recordedOn)}`;
}

/** `5 entries, last 3 July 2026`. */
export function summaryWords(register: RegisterKey, entries: readonly RegisterEntry[]): string {
  const count = `${entries.length.toLocaleString('en-GB')} ${entries.length === 1 ? 'entry' : 'entries'}`;
  const last = entries.at(-1);
  const when = last === undefined || register === 'contracts' ? null : whenWords(register, last);
  return when === null ? count : `${count}, last ${when}`;
}

function isItsDay(register: RegisterKey, name: string): boolean {
  const { orderBy } = registerDefinition(register);
  return name === 'month' || name === 'on' || (register === 'roadmap-items' && name === orderBy);
}
