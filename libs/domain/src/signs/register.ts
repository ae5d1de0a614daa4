import type { AnySign } from './define-sign';
import { evalSuiteMissing } from './eval-1-missing-suite';
import { staleEvalRun } from './eval-3-stale-run';
import { vendorHeldCore } from './lock-1-vendor-held-core';
import { missingBusinessOwner } from './own-1-missing-business-owner';

/** Every sign of the catalogue, in its order. A new sign is one line here. */
export const SIGNS: readonly AnySign[] = [missingBusinessOwner, evalSuiteMissing, staleEvalRun, vendorHeldCore];

const BY_ID = new Map(SIGNS.map((sign) => [sign.id, sign]));

export function signById(id: string): AnySign | undefined {
  return BY_ID.get(id);
}
