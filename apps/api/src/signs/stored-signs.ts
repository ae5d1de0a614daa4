import { type Day, type Evidence, isFactKey, type OpenQuestion, type SignReading } from '@telltale/domain';
import type { LitEpisode } from './lit-episodes';
import { LIT_CODE, litCode, modeCode, modeReading } from './mode-codes';

/**
 * A sign as a reading period stores it: an array without names, as each project holds some thirty of them. The second
 * place is the reading's code (`mode-codes.ts`) and says what follows.
 */
export type StoredSign =
  StoredLitSign | StoredNotApplicable | StoredUnknown | readonly [id: string, code: number];

type StoredLitSign = readonly [
  id: string,
  code: number,
  litSince: Day,
  because: string,
  clearsWhen: string,
  evidence: readonly StoredEvidence[],
  /** Of a waived sign, the code that it would have without the waiver. */
  litCode?: number,
];
type StoredNotApplicable = readonly [id: string, code: number, because: string];
type StoredUnknown = readonly [id: string, code: number, questions: readonly StoredQuestion[]];

type StoredEvidence = readonly [
  kind: Evidence['kind'],
  label: string,
  value: unknown,
  fact?: string,
  recordedOn?: Day,
  by?: string,
];
type StoredQuestion = readonly [fact: string, question: string, askedOn?: Day, asked?: string | null];

/** A sign as it was stored, with the first day on which it was lit. */
export interface KeptSign extends Omit<SignReading, 'mode'> {
  readonly litSince: Day | null;
}

export function storeSigns(signs: readonly SignReading[], open: readonly LitEpisode[]): StoredSign[] {
  return signs.map((sign) => storeSign(sign, open));
}

function storeSign(sign: SignReading, open: readonly LitEpisode[]): StoredSign {
  const { id, reading, because = '', questions = [] } = sign;
  const code = modeCode(sign);
  if (reading === 'lit' || reading === 'waived') return storeLit(sign, open);
  if (reading === 'unknown') return [id, code, questions.map(storeQuestion)];
  return reading === 'not-applicable' ? [id, code, because] : [id, code];
}

function storeLit(sign: SignReading, open: readonly LitEpisode[]): StoredLitSign {
  const { id, reading, because = '', clearsWhen = '', evidence = [] } = sign;
  const litSince = open.find((episode) => episode.sign === id)?.litOn;
  if (litSince === undefined) throw new Error(`${id} is lit and has no episode.`);
  const lit = [id, modeCode(sign), litSince, because, clearsWhen, evidence.map(storeEvidence)] as const;
  return reading === 'waived' ? [...lit, litCode(sign.severity)] : lit;
}

function storeEvidence({ kind, label, value, fact, recordedOn, by }: Evidence): StoredEvidence {
  if (fact === undefined || recordedOn === undefined) return [kind, label, value];
  return by === undefined
    ? [kind, label, value, fact, recordedOn]
    : [kind, label, value, fact, recordedOn, by];
}

function storeQuestion({ fact, question, asked }: OpenQuestion): StoredQuestion {
  return asked === undefined ? [fact, question] : [fact, question, asked.on, asked.who];
}

/** The signs of a reading period with their names given back; sentences still hold their age marks. */
export function keptSigns(stored: readonly StoredSign[]): KeptSign[] {
  return stored.map(keptSign);
}

function keptSign(stored: StoredSign): KeptSign {
  const [id, code] = stored;
  const { reading, severity } = modeReading(code);
  const kept = { id, reading, severity, litSince: null };
  if (code >= LIT_CODE || reading === 'waived') {
    const [, , litSince, because, clearsWhen, evidence, litAs = code] = stored as StoredLitSign;
    const { severity: grave } = modeReading(litAs);
    return { ...kept, severity: grave, litSince, because, clearsWhen, evidence: evidence.map(keptEvidence) };
  }
  if (reading === 'unknown') {
    return { ...kept, questions: (stored as StoredUnknown)[2].map(keptQuestion) };
  }
  return reading === 'not-applicable' ? { ...kept, because: (stored as StoredNotApplicable)[2] } : kept;
}

function keptEvidence([kind, label, value, fact, recordedOn, by]: StoredEvidence): Evidence {
  if (fact === undefined || !isFactKey(fact)) return { kind, label, value };
  return by === undefined
    ? { kind, label, value, fact, recordedOn }
    : { kind, label, value, fact, recordedOn, by };
}

function keptQuestion([fact, question, on, who = null]: StoredQuestion): OpenQuestion {
  const open = { fact: fact as OpenQuestion['fact'], question };
  return on === undefined ? open : { ...open, asked: { who, on } };
}
