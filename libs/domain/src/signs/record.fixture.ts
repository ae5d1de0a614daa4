import type { ClientStanding } from '../clients/client-standing';
import type { Day } from '../days/day';
import { exactly, type KnownDay } from '../days/known-day';
import type { EvaluationStanding } from '../evaluation/standing';
import type { RecordedFact } from '../facts/answer';
import type { Facts } from '../facts/fact-catalogue';
import type { LayerHolder } from '../facts/fact-values';
import type { MoneyRange } from '../facts/money';
import type { Person } from '../facts/person';
import type { EntryBook } from '../registers/register-entry';
import { type Stage, STAGES } from '../words/stage';
import { readOn } from './age-marks';
import type { ProjectHistory } from './project-history';
import { type ProjectReading, readSigns } from './read-signs';
import type { SignWaivers } from './waivers';
import type { SignReading } from './sign-reading';
import type { SignSettings } from './thresholds';

/** Records for specs: the day, the people and the shorthand in which a spec tells the situation of one project. */
export const TODAY = '2026-11-23';
export const PROJECT_ID = '01934c1e-0000-7000-8000-000000000001';

export const DANA: Person = {
  personId: '01934c1e-0000-7000-8000-00000000000d',
  name: 'Dana Reyes',
  title: 'VP Claims',
  function: 'business',
  level: 'vp',
};
export const OMAR: Person = {
  personId: '01934c1e-0000-7000-8000-00000000000e',
  name: 'Omar Haddad',
  title: 'Head of IT',
  function: 'it',
  level: 'director',
};

export function known<Value>(value: Value, recordedOn: Day = TODAY): RecordedFact<Value> {
  return { answer: 'known', value, recordedOn, source: { kind: 'person' }, by: 'Lena Brandt' };
}

export function none<Value>(recordedOn: Day = TODAY): RecordedFact<Value> {
  return { answer: 'none', recordedOn, source: { kind: 'person' }, by: 'Lena Brandt' };
}

export function nobodyCanSay<Value>(asked?: string): RecordedFact<Value> {
  return {
    answer: 'nobody-can-say',
    recordedOn: TODAY,
    source: { kind: 'person', asked },
    by: 'Lena Brandt',
  };
}

export function on(day: Day): RecordedFact<KnownDay> {
  return known(exactly(day));
}

export function inMonth(month: string): RecordedFact<KnownDay> {
  return known({ on: `${month}-01`, precision: 'month' });
}

export function heldBy(holder: LayerHolder['holder'], vendor?: string): RecordedFact<LayerHolder> {
  return known(vendor === undefined ? { holder } : { holder, vendor });
}

/** A register with these entries, as somebody recorded them today. */
export function entries<Entry extends object>(
  ...recorded: readonly Entry[]
): RecordedFact<readonly (Entry & EntryBook)[]> {
  return known(recorded.map((entry, index) => ({ id: `entry-${index}`, recordedOn: TODAY, ...entry })));
}

/** A cost of leaving in whole units. */
export function cost(low: number, high: number, currency = 'EUR'): RecordedFact<MoneyRange> {
  return known({ low: low * 100, high: high * 100, currency });
}

export const SHIPPED_BEFORE: ClientStanding = {
  shipped: 1,
  hasUnknownStage: false,
  first: { state: 'shipped-already' },
  firstStoppedOn: null,
};
/** The project of the spec is the client's first. */
export const IS_FIRST: ClientStanding = {
  shipped: 0,
  hasUnknownStage: false,
  first: { state: 'known', projectId: PROJECT_ID },
  firstStoppedOn: null,
};

/** What a spec may say of a project; the rest stays quiet. */
export interface Situation {
  readonly stage?: Stage | null;
  readonly facts?: Facts;
  readonly history?: Partial<ProjectHistory>;
  readonly evaluation?: EvaluationStanding | null;
  readonly waivers?: SignWaivers;
  readonly client?: ClientStanding;
  readonly settings?: Partial<SignSettings>;
  readonly today?: Day;
}

export function readProject(situation: Situation): ProjectReading {
  const { stage = 'building', facts = {}, client = SHIPPED_BEFORE, today = TODAY } = situation;
  const history = {
    recordedOn: '2026-11-01',
    buildingSince: null,
    originalTarget: null,
    targetMoves: 0,
    shippedOn: null,
    firstMark: null,
    ...situation.history,
  };
  const settings = { currency: 'EUR', thresholds: {}, ...situation.settings };
  const { evaluation, waivers } = situation;
  const record = { projectId: PROJECT_ID, stage, facts, history, evaluation, waivers };
  return readSigns(record, client, settings, today);
}

/** One sign of that project, its sentence as it reads today. */
export function readSign(id: string, situation: Situation): SignReading {
  const reading = readProject(situation).signs.find((sign) => sign.id === id);
  if (reading === undefined) throw new Error(`No sign ${id} in the register.`);
  if (reading.because === undefined) return reading;
  return { ...reading, because: readOn(situation.today ?? TODAY, reading.because) };
}

/** The questions that keep a sign from being read. */
export function questionsOf(id: string, situation: Situation): readonly string[] {
  return (readSign(id, situation).questions ?? []).map(({ question }) => question);
}

/** The stages in which a situation lights a sign. */
export function litStages(id: string, situation: Situation): readonly Stage[] {
  return STAGES.filter((stage) => readSign(id, { ...situation, stage }).reading === 'lit');
}
