import type { DecisionReply } from '@telltale/contract';
import { DECISION_KIND_NAMES, spokenDay } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ProjectNews } from '../messages/webhooks/tell-hooks';

/** What webhooks are told of a decision. */
export function decisionNews(
  { workspaceId }: Caller,
  projectId: string,
  decision: DecisionReply,
): ProjectNews {
  const { id, kind, reason, dueOn, decidedBy } = decision;
  const by = decidedBy.name === null ? [] : [`Decided by ${decidedBy.name}.`];
  const due = dueOn === null ? [] : [`Due ${spokenDay(dueOn)}.`];
  return {
    event: 'decision.recorded',
    ...{ workspaceId, projectId, id },
    title: `Decision: ${DECISION_KIND_NAMES[kind]}`,
    text: [reason, ...by, ...due].join('\n'),
    address: '',
    data: { decisionId: id, kind, reason, decidedBy: decidedBy.name, dueOn },
  };
}
