import type { AgendaItemReply } from '@telltale/contract';
import {
  AGENDA_WORDS,
  type AgendaKind,
  DECISION_KIND_NAMES,
  DECISION_KINDS,
  type KnownDay,
  sentenceStart,
  spokenClosing,
  spokenCondition,
  spokenCount,
  spokenDay,
  spokenKnownDay,
  STAGE_NAMES,
  type Stage,
  STARTING_TEMPLATE,
  type Status,
  STATUS_NAMES,
} from '@telltale/domain';
import { byWhom, type FoundItem, type ProjectOfItem } from './agenda-item';
import { isOfSign, signItem, type SignKind } from './sign-items';

/** One item on the wire. A sign that went out and is not clear is told as what it is: out, not cleared. */
export function agendaItem(found: FoundItem, of: ProjectOfItem): AgendaItemReply {
  const { subject, on } = found;
  const isOut = found.kind === 'sign-cleared' && of.signs.get(subject ?? '')?.reading !== 'clear';
  const kind = isOut ? 'sign-out' : found.kind;
  const words = isOfSign(kind)
    ? signItem(found, kind, of)
    : { ...SAY[kind](found, of), mode: null, severity: null, clearsWhen: null };
  return { kind, word: AGENDA_WORDS[kind], on, subject, ...words };
}

type Words = Pick<AgendaItemReply, 'title' | 'because'>;
type Say = (item: FoundItem, of: ProjectOfItem) => Words;

const ago = (days: number): string => (days === 0 ? 'today' : `${spokenCount(days, 'day')} ago`);

function inDays(days: number): string {
  if (days < 0) return ago(-days);
  return days === 0 ? 'today' : `in ${spokenCount(days, 'day')}`;
}

const statusName = (status: Status | null = null): string =>
  status === null ? 'nothing' : STATUS_NAMES[status].toLowerCase();

const stageName = (stage: unknown): string => STAGE_NAMES[stage as Stage];

const decisionDue: Say = ({ subject, on, detail: { days = 0, decidedOn = null } }) => {
  const kind = DECISION_KINDS.find((known) => known === subject);
  const what = kind === undefined ? '' : `: ${DECISION_KIND_NAMES[kind].toLowerCase()}`;
  const decided = decidedOn === null ? '' : ` Decided on ${spokenDay(decidedOn)}${what}.`;
  return {
    title: days < 0 ? 'A decision is overdue' : 'A decision comes due',
    because: `Due on ${spokenDay(on)}, ${inDays(days)}.${decided}`,
  };
};

const evaluation: Say = ({ subject, detail, kind }) => ({
  title: `Suite “${subject ?? ''}” is ${kind === 'evaluation-worse' ? 'worse' : 'better'}`,
  because: detail.because ?? '',
});

const condition: Say = ({ detail, kind }) => ({
  title: `Condition ${kind === 'condition-missed' ? 'missed' : 'met'}: ${
    detail.condition === undefined ? '' : spokenCondition(detail.condition)
  }`,
  because: detail.because ?? '',
});

const closing: Say = ({ detail: { open = 0, dueOn } }) => ({
  title: 'The closing list is overdue',
  because: dueOn === undefined ? '' : sentenceStart(`${spokenClosing(open, dueOn)}.`),
});

const targetMoved: Say = ({ detail }, { row, targetMoves }) => {
  const [from, to] = [targetIn(detail.before), targetIn(detail.after)];
  const { originalTargetOn } = row;
  const original =
    originalTargetOn === null ? '' : `; the original target was ${spokenDay(originalTargetOn)}`;
  const was = from === null ? 'not set' : spokenKnownDay(from);
  return {
    title: to === null ? 'The target was taken away' : `Target moved to ${spokenKnownDay(to)}`,
    because: `It was ${was}; ${spokenCount(targetMoves, 'move')} so far${original}.`,
  };
};

function targetIn(logged: unknown): KnownDay | null {
  return (logged as { readonly value?: KnownDay } | null)?.value ?? null;
}

const SAY: Readonly<Record<Exclude<AgendaKind, SignKind>, Say>> = {
  'plug-clock': ({ on, detail: { days = 0 } }) => ({
    title: `${spokenCount(days, 'day')} without a decision`,
    because: `A critical sign waits for a decision since ${spokenDay(on)}.`,
  }),
  'decision-overdue': decisionDue,
  'decision-due': decisionDue,
  'condition-missed': condition,
  'condition-met': condition,
  'closing-overdue': closing,
  'evaluation-worse': evaluation,
  'evaluation-better': evaluation,
  'question-open': ({ on, detail: { days = 0, asked = null } }) => ({
    title: 'Nobody has answered whether it gets better or worse',
    because: `Asked on ${spokenDay(on)}, ${ago(days)}${asked === null ? '' : `, of ${asked}`}.`,
  }),
  'check-in-answered': ({ detail }) => ({
    title: `${detail.by ?? 'Somebody'} answered before the review`,
    because: answersOf(detail),
  }),
  'check-in-open': ({ on, detail: { days = 0, asked = null } }) => ({
    title: 'No answer before the review',
    because: `Asked on ${spokenDay(on)}, ${ago(days)}${asked === null ? '' : `, of ${asked}`}.`,
  }),
  'claim-apart': ({ on, detail: { claimed, computed } }) => ({
    title: `Claimed ${statusName(claimed)}, computed ${statusName(computed)}`,
    because: `The two are apart since ${spokenDay(on)}.`,
  }),
  'target-moved': targetMoved,
  'proof-expired': ({ subject, on, detail: { item = null } }) => ({
    title: item ?? startingText(subject),
    because: `Its proof holds no more since ${spokenDay(on)}; the item of the checklist is open again.`,
  }),
  'stage-changed': ({ detail }) => ({
    title: `${stageName(detail.before)} → ${stageName(detail.after)}`,
    because: `Moved${byWhom(detail)}${typeof detail.reason === 'string' ? `: ${detail.reason}` : '.'}`,
  }),
};

function answersOf({ answers = [] }: FoundItem['detail']): string {
  return answers.map(({ question, answer }) => `${question} ${answer ?? 'Not answered.'}`).join(' ');
}

/** The workspace keeps its template only once it has changed it. */
function startingText(key: string | null): string {
  const items = STARTING_TEMPLATE.flatMap((group) => group.items);
  return items.find((item) => item.key === key)?.text ?? key ?? '';
}
