import type { EvalSuitePatchRequest, EvalSuiteReply, EvalSuiteRequest } from '@telltale/contract';
import type { PersonChoice } from '../../record/values/value-draft';
import { parseNumber } from '../../record/values/read-number';

/** A suite as it is typed. Empty text says nothing; shares are typed in per cent. */
export interface SuiteDraft {
  readonly name: string;
  readonly version: string;
  readonly fixedSince: string;
  readonly owner: PersonChoice | null;
  readonly passThreshold: string;
  readonly unanswered: string;
  readonly mainBranch: string;
  readonly primaryMetric: string;
}

export const EMPTY_SUITE: SuiteDraft = {
  name: '',
  version: '',
  fixedSince: '',
  owner: null,
  passThreshold: '',
  unanswered: '',
  mainBranch: '',
  primaryMetric: '',
};

export function draftOfSuite(suite: EvalSuiteReply): SuiteDraft {
  const { name, version, fixedSince, owner, passThreshold, unanswered, mainBranch, primaryMetric } = suite;
  return {
    name,
    version: version ?? '',
    fixedSince: fixedSince ?? '',
    owner: owner === null ? null : { personId: owner.personId, name: owner.name, title: null },
    passThreshold: passThreshold === null ? '' : percentText(passThreshold),
    unanswered: unanswered === null ? '' : `${unanswered}`,
    mainBranch: mainBranch ?? '',
    primaryMetric: primaryMetric ?? '',
  };
}

/** `87.5` of 0.875, without the digits that binary fractions add. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(6))}`;
}

/** What was typed of a new suite; what was left open is not sent. */
export function requestOf(draft: SuiteDraft): EvalSuiteRequest {
  const told = Object.entries(fieldsOf(draft)).filter(([, value]) => value !== null);
  return { name: draft.name.trim(), ...Object.fromEntries(told) };
}

/** Only what differs from the suite that was seen: what somebody else changed meanwhile beside it is left alone. */
export function changesOf(draft: SuiteDraft, seen: EvalSuiteReply): EvalSuitePatchRequest {
  const before: Readonly<Record<string, unknown>> = fieldsOf(draftOfSuite(seen));
  const changed = Object.entries(fieldsOf(draft)).filter(([field, value]) => value !== before[field]);
  return Object.fromEntries(changed);
}

/** What was typed, over what stands there now. */
export function draftOver(now: EvalSuiteReply, draft: SuiteDraft, seen: EvalSuiteReply): SuiteDraft {
  const before = draftOfSuite(seen);
  const typed = Object.entries(draft).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part as keyof SuiteDraft]),
  );
  return { ...draftOfSuite(now), ...Object.fromEntries(typed) };
}

function fieldsOf(draft: SuiteDraft) {
  const { name, version, fixedSince, owner, passThreshold, unanswered, mainBranch, primaryMetric } = draft;
  const percent = parseNumber(passThreshold);
  return {
    name: name.trim(),
    version: text(version),
    fixedSince: text(fixedSince),
    ownerId: owner?.personId ?? null,
    passThreshold: percent === null ? null : Number((percent / 100).toFixed(8)),
    unanswered: parseNumber(unanswered),
    mainBranch: text(mainBranch),
    primaryMetric: text(primaryMetric),
  };
}

function text(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
