import { type Day, isEnded } from '@telltale/domain';
import type { LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';
import type { ProjectState } from './project-state';
import type { KeptCondition } from './turn-conditions';

/**
 * The plug clock: the first day of the oldest critical sign that waits for a decision. A decision stops it; a critical sign
 * that comes later starts it again, and so does a condition of the decision that was missed, from the day on which it was.
 */
export function criticalSince(
  open: readonly LitEpisode[],
  decision?: LatestDecision,
  missed: Day | null = null,
): Day | null {
  const days = open
    .filter((episode) => waitsForDecision(episode, decision))
    .map(({ severityOn }) => severityOn);
  return [...days, ...(missed === null ? [] : [missed])].sort()[0] ?? null;
}

/** The first day on which a condition of the latest decision was missed; of a project that has ended no plug is left to pull. */
export function missedSince(
  { stage }: Pick<ProjectState, 'stage'>,
  conditions: readonly KeptCondition[],
): Day | null {
  if (isEnded(stage)) return null;
  const days = conditions.filter(({ state }) => state === 'missed').flatMap(({ turnedOn }) => turnedOn ?? []);
  return days.sort()[0] ?? null;
}

/** A critical sign that is lit, not waived, and not yet decided about. */
export function waitsForDecision(episode: LitEpisode, decision: LatestDecision | undefined): boolean {
  if (episode.severity !== 'critical' || episode.waivedUntil !== null) return false;
  return !isDecided(episode, decision);
}

/** On the day of the decision itself only what was lit when it was taken is decided. */
function isDecided({ sign, severityOn }: LitEpisode, decision: LatestDecision | undefined): boolean {
  if (decision === undefined || severityOn > decision.on) return false;
  return severityOn < decision.on || decision.covers.includes(sign);
}
