import { DECISION_KIND_NAMES, spokenDay } from '@telltale/domain';
import type { ProjectNews } from '../messages/webhooks/tell-hooks';
import type { Authorship } from './chain-entries';
import type { LoggedDecision } from './decision-entry';
import type { Drafted } from './write-projects';

/** What webhooks are told of the decisions among entries, whichever door they came by. */
export function decisionNews(drafted: readonly Drafted[], author: Authorship): ProjectNews[] {
  return drafted.flatMap(({ project, entries }) =>
    entries
      .filter(({ what, undoes }) => what === 'decision' && undoes === undefined)
      .map(({ after, reason }) => newsOf(project.id, { ...(after as LoggedDecision), reason }, author)),
  );
}

function newsOf(
  projectId: string,
  { id, kind, reason, dueOn, decidedBy }: LoggedDecision & { readonly reason: string | null },
  { workspaceId, by }: Authorship,
): ProjectNews {
  const decider = decidedBy?.name ?? by;
  const words = [
    reason,
    decider === null ? null : `Decided by ${decider}.`,
    dueOn === null ? null : `Due ${spokenDay(dueOn)}.`,
  ];
  return {
    event: 'decision.recorded',
    ...{ workspaceId, projectId, id },
    title: `Decision: ${DECISION_KIND_NAMES[kind]}`,
    text: words.filter((part) => part !== null).join('\n'),
    address: '',
    data: { decisionId: id, kind, reason, decidedBy: decider, dueOn },
  };
}
