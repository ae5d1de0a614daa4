import { DECISION_NEEDS, type DecisionNeedKind, WAIVER_ENDS_WITHIN } from '../judgement/decision-need';

/** Everything that a review speaks of, in the order in which it does: first what needs a decision, last what is good news. */
export const AGENDA_KINDS = [
  ...DECISION_NEEDS,
  'sign-new',
  'sign-back',
  'sign-worse',
  'waiver-ended',
  'evaluation-worse',
  'question-open',
  'check-in-answered',
  'check-in-open',
  'claim-apart',
  'target-moved',
  'proof-expired',
  'decision-due',
  'stage-changed',
  'sign-waived',
  'sign-cleared',
  'sign-out',
  'evaluation-better',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** The one or two words in which a change is called. */
export const AGENDA_WORDS: Readonly<Record<AgendaKind, string>> = {
  'plug-clock': 'plug clock',
  'decision-overdue': 'overdue',
  'condition-missed': 'missed',
  'condition-met': 'met',
  'closing-overdue': 'closing overdue',
  'waiver-ending': 'waiver ends',
  'sign-new': 'new',
  'sign-back': 'back again',
  'sign-worse': 'worse',
  'waiver-ended': 'waiver ended',
  'evaluation-worse': 'worse',
  'question-open': 'unanswered',
  'check-in-answered': 'owner says',
  'check-in-open': 'not answered',
  'claim-apart': 'claim apart',
  'target-moved': 'moved',
  'proof-expired': 'proof expired',
  'decision-due': 'due',
  'stage-changed': 'stage',
  'sign-waived': 'waived',
  'sign-cleared': 'cleared',
  'sign-out': 'went out',
  'evaluation-better': 'better',
};

export function isDecisionNeed(kind: AgendaKind): kind is DecisionNeedKind {
  return (DECISION_NEEDS as readonly AgendaKind[]).includes(kind);
}

/** A first review has none before it: it looks back this far. */
export const FIRST_REVIEW_DAYS = 7;

/** A day that comes within this many days is worth a word before it comes. */
export const AGENDA_DAYS_AHEAD = WAIVER_ENDS_WITHIN;
