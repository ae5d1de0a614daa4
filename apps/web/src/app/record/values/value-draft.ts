import type { DayPrecision, FactType, Holder } from '@telltale/domain';

/** The types of facts that have one value; registers have a form of their own. */
export type EditedType = Exclude<FactType, 'register'>;

/** Somebody of the client, as far as a record needs to name them. */
export interface PersonChoice {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
}

/**
 * What somebody has typed for a value, whatever its type: text stays as typed until it is read, so that a slip is shown
 * where it stands and never swallowed. An editor binds the parts that its type needs.
 */
export interface ValueDraft {
  /** A text, number, choice or yes/no; the figure of a good-enough value; the version of a signature. */
  readonly text: string;
  readonly metric: string;
  readonly unit: string;
  /** `2026-11-23`, `2026-11` or `2026`, as long as the precision says. */
  readonly day: string;
  readonly precision: DayPrecision;
  /** Whole units of the currency; `low` is also a single amount. */
  readonly low: string;
  readonly high: string;
  readonly currency: string;
  readonly holder: Holder | '';
  readonly vendor: string;
  readonly person: PersonChoice | null;
}

export type ValuePart = keyof ValueDraft;

export interface PartProblem {
  readonly part: ValuePart;
  readonly message: string;
}

/** A value that can be sent, or what keeps it from being one. */
export type ValueReading = { readonly value: unknown } | { readonly problems: readonly PartProblem[] };

export function emptyDraft(currency: string): ValueDraft {
  return {
    text: '',
    metric: '',
    unit: '',
    day: '',
    precision: 'day',
    low: '',
    high: '',
    currency,
    holder: '',
    vendor: '',
    person: null,
  };
}

export function problem(part: ValuePart, message: string): ValueReading {
  return { problems: [{ part, message }] };
}

/** Reads several parts at once: all their problems, or the value that `join` makes of them. */
export function together(readings: readonly ValueReading[], join: () => unknown): ValueReading {
  const problems = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []));
  return problems.length > 0 ? { problems } : { value: join() };
}
