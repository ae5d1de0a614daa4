import type { SignSettingsPatchRequest } from '@telltale/contract';
import { editThresholds, type SetThresholds, type ThresholdEdits } from '@telltale/domain';
import { Problem } from '../http/problem';

/** Limits hold for every client, so whoever sees some of them only cannot judge what a change does. */
export const LIMITS_HOLD_FOR_ALL = 'You are scoped to some clients; limits hold for all.';

/** What is set with the edits put over it; each that cannot be is refused where it stands. */
export function editedThresholds(set: SetThresholds, request: SignSettingsPatchRequest): SetThresholds {
  const sent: unknown = request.thresholds;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    const detail = 'Send an object by sign and threshold, as {"EVAL-3": {"critical": 21}}.';
    throw refused([{ pointer: '', detail }]);
  }
  const { thresholds, problems } = editThresholds(set, sent as ThresholdEdits);
  if (problems.length > 0) throw refused(problems);
  return thresholds;
}

function refused(problems: readonly { readonly pointer: string; readonly detail: string }[]): Problem {
  const errors = problems.map(({ pointer, detail }) => ({ pointer: `#/thresholds${pointer}`, detail }));
  return new Problem('invalid-request', { errors });
}
