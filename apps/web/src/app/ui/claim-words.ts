import { type Status, STATUS_NAMES } from '@telltale/domain';

/** From good to bad; a status that is not known has no distance from the others. */
const STEPS: Readonly<Record<Status, number | null>> = {
  'on-track': 0,
  'at-risk': 1,
  'off-track': 2,
  'not-known': null,
};

export interface ClaimWords {
  readonly text: string;
  /** True where claim and computation lie two steps apart: that disagreement is shown in red. */
  readonly isFarApart: boolean;
}

/** The claim beneath a computed status, in words. */
export function claimWords(computed: Status | null, claimed: Status | null): ClaimWords {
  if (claimed === null) return { text: 'no claim', isFarApart: false };
  const text = `claimed ${STATUS_NAMES[claimed].toLowerCase()}`;
  const isFarApart = stepsApart(computed, claimed) === 2;
  return { text: isFarApart ? `${text} · 2 steps apart` : text, isFarApart };
}

function stepsApart(computed: Status | null, claimed: Status): number | null {
  const from = computed === null ? null : STEPS[computed];
  const to = STEPS[claimed];
  return from === null || to === null ? null : Math.abs(from - to);
}
