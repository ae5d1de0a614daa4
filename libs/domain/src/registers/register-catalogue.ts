import type { Person } from '../facts/person';
import { DELIVERY_REGISTERS } from './delivery-registers';
import { MONEY_REGISTERS } from './money-registers';
import { OWNERSHIP_REGISTERS } from './ownership-registers';
import type { RegisterDefinition } from './define-register';
import type { EntryOf, RegisterEntry } from './register-entry';

/** Every register: a fact of the record whose answer is a dated list. Forms, API, signs and docs read this one list. */
export const REGISTERS = { ...OWNERSHIP_REGISTERS, ...DELIVERY_REGISTERS, ...MONEY_REGISTERS } as const;

export type RegisterKey = keyof typeof REGISTERS;
export type EntryIn<Key extends RegisterKey, P = Person> = EntryOf<(typeof REGISTERS)[Key]['register'], P>;

export const REGISTER_KEYS = Object.keys(REGISTERS) as readonly RegisterKey[];

export function isRegisterKey(key: string): key is RegisterKey {
  return Object.hasOwn(REGISTERS, key);
}

export function registerDefinition(key: RegisterKey): RegisterDefinition {
  return REGISTERS[key].register;
}

/** True for an entry that is never changed nor removed again. */
export function isFrozenEntry(key: RegisterKey, entry: RegisterEntry): boolean {
  return registerDefinition(key).isFrozen?.(entry) === true;
}
