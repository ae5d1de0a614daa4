import type { ReviewContentReply } from '@telltale/contract';
import { DECISION_KIND_NAMES, type DecisionCondition, spokenCondition, spokenDay } from '@telltale/domain';

/** What the minutes say of one client: on paper a page of its own. */
export type ClientMinutes = ReturnType<typeof minutesOf>;

/** The clients of which the minutes say something, in the order of the portfolio. */
export function clientMinutes(content: ReviewContentReply): readonly ClientMinutes[] {
  const names = new Map(
    [
      ...content.portfolio.map(({ client }) => client),
      ...content.agenda.map(({ project }) => project.client),
      ...content.decisions.map(({ client }) => client),
      ...content.followUps.map(({ decision }) => decision.client),
    ].map(({ id, name }) => [id, name]),
  );
  return [...names]
    .map(([id, name]) => minutesOf(content, id, name))
    .filter(
      ({ decisions, followUps, projects }) => decisions.length + followUps.length + projects.length > 0,
    );
}

function minutesOf({ agenda, decisions, followUps, notes }: ReviewContentReply, id: string, name: string) {
  return {
    id,
    name,
    decisions: decisions.filter(({ client }) => client.id === id).map(decisionWords),
    followUps: followUps.filter(({ decision }) => decision.client.id === id),
    projects: agenda
      .filter(({ project }) => project.client.id === id)
      .map(({ project, items }) => ({
        id: project.id,
        name: project.name,
        items,
        notes: notes.filter(({ projectId }) => projectId === project.id),
      })),
  };
}

function decisionWords({
  id,
  project,
  kind,
  reason,
  decidedBy,
  on,
  dueOn,
  conditions,
}: ReviewContentReply['decisions'][number]) {
  return {
    id,
    project,
    name: DECISION_KIND_NAMES[kind],
    reason,
    source: [spokenDay(on), decidedBy.name, dueOn === null ? null : `due ${spokenDay(dueOn)}`]
      .filter((part) => part !== null)
      .join(' · '),
    conditions: conditions.map((condition) => spokenCondition(condition as DecisionCondition)),
  };
}
