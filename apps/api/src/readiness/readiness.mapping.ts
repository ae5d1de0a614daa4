import type { ReadinessItemReply, ReadinessReply } from '@telltale/contract';
import {
  type Day,
  type ItemReading,
  type ReadinessAnswers,
  type ReadinessTemplate,
  readReadiness,
  type RunProofs,
} from '@telltale/domain';

export interface ReadinessView {
  readonly version: number;
  readonly templateVersion: number;
  readonly template: ReadinessTemplate;
  readonly answers: ReadinessAnswers;
  readonly day: Day;
  readonly runs: RunProofs;
}

/** A project's checklist on the wire, as it stands on a day. */
export function readinessReply({
  version,
  templateVersion,
  template,
  answers,
  day,
  runs,
}: ReadinessView): ReadinessReply {
  const { score, groups, missing } = readReadiness(template, answers, day, runs);
  return {
    version,
    templateVersion,
    score,
    groups: groups.map((group) => ({
      key: group.key,
      name: group.name,
      score: group.score,
      items: group.items.map(itemReply),
    })),
    missing: missing.length,
  };
}

function itemReply({ item, state, answer, expiredOn }: ItemReading): ReadinessItemReply {
  const { key, text, isRequired, proofDays } = item;
  return {
    key,
    text,
    isRequired,
    proofDays,
    state,
    expiredOn,
    proof: answer?.proof ?? null,
    note: answer?.note ?? null,
    answeredOn: answer?.on ?? null,
    by: answer?.by ?? null,
  };
}
