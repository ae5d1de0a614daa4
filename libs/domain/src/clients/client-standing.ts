import type { Day } from '../days/day';
import { countsFrom, type KnownDay } from '../days/known-day';
import type { Answer } from '../facts/answer';
import { isEnded, type Stage } from '../words/stage';

/** How one that was the client's first project ended; the mark stays for ever. */
export const FIRST_MARKS = ['shipped', 'stopped'] as const;
export type FirstMark = (typeof FIRST_MARKS)[number];

/** What the client's standing is made of: a few facts of each of its projects. */
export interface Sibling {
  readonly projectId: string;
  readonly stage: Stage | null;
  readonly startedOn: { readonly answer: Answer; readonly value?: KnownDay };
  /** `build`, `roadmap`, `advice`, or `null` when it was not asked; only an explicit other kind is no build project. */
  readonly kind: string | null;
  /** True once it has reached Production, whatever came after. */
  readonly hasShipped: boolean;
  readonly firstMark: FirstMark | null;
  readonly endedOn: Day | null;
  /** Order of recording: UUIDv7 or instant, compared as text. */
  readonly recordedAt: string;
}

/** Whether a client has a first project, and which. */
export type FirstProject =
  | { readonly state: 'shipped-already' }
  | { readonly state: 'none' }
  | { readonly state: 'not-known'; readonly because: 'stage' | 'start' }
  | { readonly state: 'known'; readonly projectId: string };

/** What a sign may know of the client's other projects. */
export interface ClientStanding {
  readonly shipped: number;
  /** True when the stage of some project was not asked, so that one more may have shipped. */
  readonly hasUnknownStage: boolean;
  readonly first: FirstProject;
  /** The latest day on which a first project of this client was stopped. */
  readonly firstStoppedOn: Day | null;
}

/**
 * The standing of a client. First project: while none has reached Production, the earliest started (then recorded) build
 * project that has not ended. Where the stage of a project or the start of an active one was not asked, nobody knows.
 */
export function clientStanding(siblings: readonly Sibling[]): ClientStanding {
  const shipped = siblings.filter((sibling) => sibling.hasShipped).length;
  const hasUnknownStage = siblings.some((sibling) => sibling.stage === null);
  const stopped = siblings
    .filter(({ firstMark }) => firstMark === 'stopped')
    .flatMap(({ endedOn }) => endedOn ?? []);
  return {
    shipped,
    hasUnknownStage,
    first: firstProject(siblings, shipped, hasUnknownStage),
    firstStoppedOn: stopped.sort().at(-1) ?? null,
  };
}

function firstProject(siblings: readonly Sibling[], shipped: number, hasUnknownStage: boolean): FirstProject {
  if (shipped > 0) return { state: 'shipped-already' };
  if (hasUnknownStage) return { state: 'not-known', because: 'stage' };
  const candidates = siblings.filter(isCandidate);
  if (candidates.some(({ startedOn }) => !isAnswered(startedOn.answer)))
    return { state: 'not-known', because: 'start' };
  const earliest = candidates.filter(({ startedOn }) => startedOn.answer === 'known').sort(byStart)[0];
  return earliest === undefined ? { state: 'none' } : { state: 'known', projectId: earliest.projectId };
}

function isCandidate({ stage, kind }: Sibling): boolean {
  return !isEnded(stage) && (kind === null || kind === 'build');
}

function isAnswered(answer: Answer): boolean {
  return answer === 'known' || answer === 'none';
}

function byStart(a: Sibling, b: Sibling): number {
  return startKey(a) < startKey(b) ? -1 : 1;
}

function startKey({ startedOn, recordedAt }: Sibling): string {
  return `${startedOn.value === undefined ? '' : countsFrom(startedOn.value)} ${recordedAt}`;
}
