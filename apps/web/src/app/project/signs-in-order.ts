import type { SignReply } from '@telltale/contract';
import { FAILURE_MODES, type FailureMode, type Reading, SEVERITIES } from '@telltale/domain';

/** Gravest first, then longest lit, then in the order of the lamps. */
export function inOrderOfGravity(signs: readonly SignReply[]): readonly SignReply[] {
  return [...signs].sort(
    (a, b) => gravity(b) - gravity(a) || since(a).localeCompare(since(b)) || lamp(a) - lamp(b),
  );
}

export interface ModeGroup {
  readonly mode: FailureMode;
  readonly signs: readonly SignReply[];
}

/** The signs of one reading by mode, in the order of the lamps; modes without any are left out. */
export function byMode(signs: readonly SignReply[], reading: Reading): readonly ModeGroup[] {
  return FAILURE_MODES.map((mode) => ({
    mode,
    signs: signs.filter((sign) => sign.mode === mode && sign.reading === reading),
  })).filter((group) => group.signs.length > 0);
}

function gravity({ severity }: SignReply): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}

function since({ litSince }: SignReply): string {
  return litSince ?? '9999';
}

function lamp({ mode }: SignReply): number {
  return FAILURE_MODES.indexOf(mode);
}
