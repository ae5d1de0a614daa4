import {
  addDays,
  type Day,
  DECISION_KIND_NAMES,
  DECISION_NEED_NAMES,
  type DecisionNeedKind,
  isEnded,
  openItems,
  spokenClosing,
  spokenCondition,
  spokenDay,
  WAIVER_ENDS_WITHIN,
} from '@telltale/domain';
import { closingOf } from './closing-of';
import type { LitEpisode } from './lit-episodes';
import { criticalSince, missedSince, waitsForDecision } from './plug-clock';
import type { ProjectState } from './project-state';
import type { KeptCondition } from './turn-conditions';

/** Why a project needs a decision, and since when. */
export interface DecisionNeed {
  readonly why: DecisionNeedKind;
  readonly since: Day;
  /** The sign that a waiver is about. */
  readonly sign: string | null;
  /** As a list says it; of the plug clock its sign does. */
  readonly text: string;
}

/** What is looked at on a day. */
export interface Situation {
  readonly day: Day;
  readonly state: Pick<ProjectState, 'stage' | 'judgements'>;
  readonly open: readonly LitEpisode[];
  /** Of the latest decision. */
  readonly conditions: readonly KeptCondition[];
}

/**
 * The first reason for which a project needs a decision. One that has ended needs none but to close what it owes: of it
 * nothing else can be decided than to reopen it.
 */
export function decisionNeed(situation: Situation): DecisionNeed | null {
  const reasons = isEnded(situation.state.stage) ? [closingOverdue] : REASONS;
  for (const reason of reasons) {
    const need = reason(situation);
    if (need !== null) return need;
  }
  return null;
}

type Reason = (situation: Situation) => DecisionNeed | null;

const plugClock: Reason = ({ state, open, conditions }) => {
  const { decision } = state.judgements;
  if (!open.some((episode) => waitsForDecision(episode, decision))) return null;
  const since = criticalSince(open, decision, missedSince(state, conditions));
  return since === null
    ? null
    : { why: 'plug-clock', since, sign: null, text: DECISION_NEED_NAMES['plug-clock'] };
};

const decisionOverdue: Reason = ({ day, state }) => {
  const { dueOn = null, kind = 'fix' } = state.judgements.decision ?? {};
  if (dueOn === null || dueOn >= day) return null;
  const words = `${DECISION_KIND_NAMES[kind]} was due ${spokenDay(dueOn)}`;
  return need('decision-overdue', addDays(dueOn, 1), words);
};

const turned =
  (turn: 'missed' | 'met'): Reason =>
  ({ state, conditions }) => {
    const [first] = conditions
      .filter((condition) => condition.state === turn)
      .sort((a, b) => ((a.turnedOn ?? '') < (b.turnedOn ?? '') ? -1 : 1));
    const condition = state.judgements.decision?.conditions[first?.place ?? -1];
    if (first === undefined || first.turnedOn === null || condition === undefined) return null;
    return need(`condition-${turn}`, first.turnedOn, spokenCondition(condition));
  };

const closingOverdue: Reason = ({ day, state }) => {
  const closing = closingOf(state);
  if (closing === null || closing.dueOn >= day) return null;
  const open = openItems(closing.answers);
  if (open === 0) return null;
  return need('closing-overdue', addDays(closing.dueOn, 1), spokenClosing(open, closing.dueOn));
};

const waiverEnding: Reason = ({ day, state, open }) => {
  const [first] = endingWaivers(open).filter(({ from }) => from <= day);
  if (first === undefined) return null;
  const { sign, until, from } = first;
  const waivedOn = state.judgements.waivers?.[sign]?.on ?? from;
  const since = from > waivedOn ? from : waivedOn;
  return { ...need('waiver-ending', since, `${sign} is waived until ${spokenDay(until)}`), sign };
};

const REASONS: readonly Reason[] = [
  plugClock,
  decisionOverdue,
  turned('missed'),
  turned('met'),
  closingOverdue,
  waiverEnding,
];

function need(why: DecisionNeedKind, since: Day, words: string): DecisionNeed {
  return { why, since, sign: null, text: `${DECISION_NEED_NAMES[why]}: ${words}` };
}

/** The waivers that cover a lit sign, the next to end first, with the day from which their end is near. */
function endingWaivers(open: readonly LitEpisode[]) {
  return open
    .flatMap(({ sign, waivedUntil: until }) =>
      until === null ? [] : [{ sign, until, from: addDays(until, -WAIVER_ENDS_WITHIN) }],
    )
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}

/** The next day on which time alone may make a decision needed. */
export function nextNeedOn({ day, state, open }: Pick<Situation, 'day' | 'state' | 'open'>): Day | null {
  const closing = closingOf(state);
  const { dueOn = null } = state.judgements.decision ?? {};
  const days = [
    ...(closing === null ? [] : [addDays(closing.dueOn, 1)]),
    ...(dueOn === null ? [] : [addDays(dueOn, 1)]),
    ...endingWaivers(open).map(({ from }) => from),
  ];
  return days.filter((ahead) => ahead > day).sort()[0] ?? null;
}
