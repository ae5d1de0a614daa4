import type { ConditionRow } from './judgement-rows';
import type { LitEpisode } from './lit-episodes';
import type { KeptCondition } from './turn-conditions';
import type { EpisodeRow } from './write-set';

type Whose = Pick<EpisodeRow, 'workspace_id' | 'project_id' | 'client_id'>;

export function episodeRow(whose: Whose, episode: LitEpisode): EpisodeRow {
  return {
    ...whose,
    sign: episode.sign,
    lit_on: episode.litOn,
    severity: episode.severity,
    severity_on: episode.severityOn,
    lit_by: episode.litBy,
    cleared_on: episode.clearedOn,
    cleared_by: episode.clearedBy,
    waived_until: episode.waivedUntil,
  };
}

export function conditionRow(whose: Whose, condition: KeptCondition): ConditionRow {
  return {
    ...whose,
    decision_id: condition.of,
    place: condition.place,
    state: condition.state,
    because: condition.because,
    turned_on: condition.turnedOn,
    turned_by: condition.turnedBy,
  };
}
