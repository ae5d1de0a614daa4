import type { Day } from '@telltale/domain';
import type { LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';

/**
 * The plug clock: the first day of the oldest critical sign that waits for a decision. A decision stops it; a critical sign
 * that comes later starts it again.
 */
export function criticalSince(open: readonly LitEpisode[], decision?: LatestDecision): Day | null {
  const days = open
    .filter((episode) => waitsForDecision(episode, decision))
    .map(({ severityOn }) => severityOn);
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
