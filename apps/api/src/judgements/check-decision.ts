import type { DecisionRequest } from '@telltale/contract';
import { checkCondition, checkText, type Day, normalCondition, spokenDay } from '@telltale/domain';
import type { Decided } from '../projects/decision-entry';
import type { Decider } from '../signs/judgements';
import type { ProjectInHand } from '../signs/project-in-hand';

interface DecisionProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** What is wrong with a decision, each on its field; `today` is the client's day. */
export function checkDecision(
  { reason, conditions = [], dueOn, decidedBy, override }: DecisionRequest,
  project: ProjectInHand,
  today: Day,
): readonly DecisionProblem[] {
  return [
    ...checkText(reason, '#/reason', 2_000),
    ...conditions.flatMap((condition, index) =>
      checkCondition(condition, today).map(({ pointer, detail }) => ({
        pointer: `#/conditions/${index}${pointer}`,
        detail,
      })),
    ),
    ...checkDue(dueOn, today),
    ...(typeof decidedBy === 'string' && deciderOf(decidedBy, project) === null ? [NO_SUCH_PERSON] : []),
    ...(override === undefined ? [] : checkText(override.reason, '#/override/reason', 2_000)),
  ];
}

const NO_SUCH_PERSON: DecisionProblem = {
  pointer: '#/decidedBy',
  detail: 'This client has no such person. Name somebody of the client.',
};

function checkDue(dueOn: Day | null | undefined, today: Day): DecisionProblem[] {
  if (dueOn === null || dueOn === undefined || dueOn >= today) return [];
  return [{ pointer: '#/dueOn', detail: `${spokenDay(dueOn)} is past; send today or later.` }];
}

/** A decision that was checked. */
export function decided(
  { kind, reason, conditions = [], dueOn = null, decidedBy = null }: DecisionRequest,
  project: ProjectInHand,
): Decided {
  return {
    kind,
    reason: reason.trim(),
    conditions: conditions.map(normalCondition),
    dueOn,
    decidedBy: decidedBy === null ? null : deciderOf(decidedBy, project),
  };
}

function deciderOf(personId: string, { surroundings }: ProjectInHand): Decider | null {
  const person = surroundings.people.get(personId.toLowerCase());
  return person === undefined ? null : { personId: person.personId, name: person.name };
}
