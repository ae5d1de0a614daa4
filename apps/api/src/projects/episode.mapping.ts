import type { EpisodeReply, StageMoveReply } from '@telltale/contract';
import { type Day, type Severity, signById, type Stage } from '@telltale/domain';
import { modeReading } from '../signs/mode-codes';
import type { Created } from './record-changes';
import { turnReply, type TurningChange } from './turn.mapping';

/** An episode as the statement gives it. Places are those of `LitEpisode`. */
export interface FoundEpisode {
  readonly sign: string;
  readonly litOn: Day;
  readonly severity: Severity;
  readonly severityOn: Day;
  /** On a past day, where the severity turned after it. */
  readonly codeThen: number | null;
  readonly severityThenOn: Day | null;
  readonly litPlace: number | null;
  readonly litBy: TurningChange | null;
  readonly clearedOn: Day | null;
  readonly clearedPlace: number | null;
  readonly clearedBy: TurningChange | null;
  readonly waivedUntil: Day | null;
  readonly times: number;
}

/** One of a sign that left the catalogue is no longer shown. */
export function episodeReply(found: FoundEpisode): EpisodeReply[] {
  const sign = signById(found.sign);
  if (sign === undefined) return [];
  const { litOn, litPlace, litBy, clearedOn, clearedPlace, clearedBy, waivedUntil, times } = found;
  return [
    {
      sign: sign.id,
      title: sign.title,
      mode: sign.mode,
      ...severityOf(found),
      litOn,
      litBy: turnReply(litPlace, litBy),
      clearedOn,
      clearedBy: clearedOn === null ? null : turnReply(clearedPlace, clearedBy),
      waivedUntil,
      times,
    },
  ];
}

function severityOf({ severity, severityOn, codeThen, severityThenOn }: FoundEpisode) {
  const then = codeThen === null ? null : modeReading(codeThen).severity;
  if (then === null || severityThenOn === null) return { severity, severityOn };
  return { severity: then, severityOn: severityThenOn };
}

/** A move of the stage as the log holds it; a project may begin in one. */
export interface FoundStageMove {
  readonly seq: number;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly on: Day;
  readonly by: string | null;
  readonly reason: string | null;
}

export function stageMoveReply({ seq, what, before, after, on, by, reason }: FoundStageMove): StageMoveReply {
  const to = what === 'created' ? (after as Created).stage : after;
  return { seq, from: before as Stage | null, to: to as Stage, on, by, reason };
}
