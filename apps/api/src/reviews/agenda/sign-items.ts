import type { AgendaItemReply } from '@telltale/contract';
import { type AgendaKind, type Day, readOn, signById, spokenDay } from '@telltale/domain';
import { changeWords } from '../../projects/turn.mapping';
import { byWhom, type FoundItem, type ItemDetail, type ProjectOfItem } from './agenda-item';

const SIGN_KINDS = [
  'sign-new',
  'sign-back',
  'sign-worse',
  'sign-cleared',
  'sign-out',
  'sign-waived',
  'waiver-ended',
  'waiver-ending',
] as const satisfies readonly AgendaKind[];
export type SignKind = (typeof SIGN_KINDS)[number];

export function isOfSign(kind: AgendaKind): kind is SignKind {
  return (SIGN_KINDS as readonly AgendaKind[]).includes(kind);
}

type OfSign = Pick<AgendaItemReply, 'title' | 'because' | 'mode' | 'severity' | 'clearsWhen'>;

/** What is said of a sign that turned. */
export function signItem(item: FoundItem, kind: SignKind, of: ProjectOfItem): OfSign {
  const id = item.subject ?? '';
  const sign = signById(id);
  return {
    title: sign?.title ?? id,
    because: SAYS[kind](item, of),
    mode: sign?.mode ?? null,
    ...today(of, id),
  };
}

function today({ signs, today: day }: ProjectOfItem, id: string): Pick<OfSign, 'severity' | 'clearsWhen'> {
  const { severity = null, clearsWhen } = signs.get(id) ?? {};
  return { severity, clearsWhen: clearsWhen === undefined ? null : readOn(day, clearsWhen) };
}

type Say = (item: FoundItem, of: ProjectOfItem) => string;

const stands: Say = ({ subject }, { signs, today }) => readOn(today, signs.get(subject ?? '')?.because ?? '');

const wentOut: Say = ({ detail }) =>
  detail.litOn === undefined ? '' : `Lit since ${spokenDay(detail.litOn)}; it went out${byWhat(detail)}.`;

function byWhat({ change = null, place = null }: ItemDetail): string {
  if (change !== null) return ` by ${changeWords(change)}`;
  return place === null ? '' : ' as time went on';
}

const SAYS: Readonly<Record<SignKind, Say>> = {
  'sign-new': stands,
  'sign-back': stands,
  'sign-worse': stands,
  'sign-cleared': wentOut,
  'sign-out': (item, of) => {
    const isUnknown = of.signs.get(item.subject ?? '')?.reading === 'unknown';
    const why = isUnknown ? 'a fact is missing now' : 'it no longer applies';
    return `${wentOut(item, of)} Not clear: ${why}.`;
  },
  'sign-waived': ({ detail }) => {
    const until = (detail.after as { readonly until?: Day } | null)?.until;
    const span = until === undefined ? 'Waived' : `Waived until ${spokenDay(until)}`;
    return `${span}${byWhom(detail)}: ${detail.reason ?? 'no reason given'}`;
  },
  'waiver-ended': (item, of) => `The waiver has ended. ${stands(item, of)}`,
  'waiver-ending': ({ on }) => `Its waiver ends on ${spokenDay(on)}; then it is lit again.`,
};
