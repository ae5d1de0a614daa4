import type { Day } from '../days/day';

/** The states of a checklist item that somebody answered; one without an answer is open. */
export const READINESS_STATES = ['attested', 'proven', 'waived'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** What proves an item: a link or an uploaded file, of a day, by a person. */
export interface ReadinessProof {
  readonly url?: string;
  readonly fileId?: string;
  readonly fileName?: string;
  readonly on: Day;
  readonly by: string;
  /** The last day on which it holds; absent where it holds for ever. */
  readonly expiresOn?: Day;
}

/** The answer to one item of the readiness checklist. */
export interface ReadinessAnswer {
  readonly state: ReadinessState;
  readonly proof?: ReadinessProof;
  readonly note?: string;
  readonly on: Day;
  readonly by: string | null;
}
