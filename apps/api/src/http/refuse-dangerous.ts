import { escapePointer } from './field-problems';
import { Problem } from './problem';

/** Keys that reach into every object of the program when they are copied. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];
const DEPTH_MOST = 32;

/** Refuses what no request means: keys of the prototype, texts with a NUL (PostgreSQL cannot hold it), and nesting to no end. */
export function refuseDangerous(value: unknown, pointer: string, depth = 0): void {
  if (typeof value === 'string' && value.includes('\0'))
    refuse(pointer, 'must not contain the character NUL');
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEPTH_MOST) refuse(pointer, `is nested more than ${DEPTH_MOST} deep`);
  for (const key of Object.keys(value)) {
    const inside = pointer === '' ? key : `${pointer}/${escapePointer(key)}`;
    if (PROTOTYPE_KEYS.includes(key)) refuse(inside, `${key} is not a name that can be used`);
    refuseDangerous((value as Record<string, unknown>)[key], inside, depth + 1);
  }
}

function refuse(pointer: string, detail: string): never {
  throw new Problem('invalid-request', { errors: [{ pointer, detail }] });
}
