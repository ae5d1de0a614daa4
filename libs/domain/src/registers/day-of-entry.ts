import { type Day, lastDayOfMonth } from '../days/day';
import { registerDefinition, type RegisterKey } from './register-catalogue';

/** The day that an entry tells of, a month by its last day; null where it tells of none, as a contract does. */
export function dayOfEntry(key: RegisterKey, entry: Readonly<Record<string, unknown>>): Day | null {
  const { fields, orderBy } = registerDefinition(key);
  const name = fields[orderBy]?.isNeeded === true && isDated(fields[orderBy].type) ? orderBy : 'on';
  const told = fields[name] === undefined ? undefined : entry[name];
  if (typeof told !== 'string') return null;
  return fields[name]?.type === 'month' ? lastDayOfMonth(`${told}-01`) : told;
}

function isDated(type: string): boolean {
  return type === 'day' || type === 'month';
}
