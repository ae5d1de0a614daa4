import type { FactKey } from '../facts/fact-catalogue';
import { signById } from '../signs/register';
import type { SignReading } from '../signs/sign-reading';
import { FAILURE_MODES, type FailureMode } from '../words/failure-mode';
import { SEVERITIES } from '../words/reading';

/** Two minutes are five questions. */
export const MOST_CHECK_IN_QUESTIONS = 5;
export const LONGEST_CHECK_IN_ANSWER = 500;
/** A link to check in by ends after so many days, and is reminded of once after so many. */
export const CHECK_IN_DAYS = 14;
export const NUDGE_AFTER_DAYS = 3;

export interface CheckInQuestion {
  readonly mode: FailureMode;
  readonly sign: string;
  readonly question: string;
  /** Where the answer is recorded, once somebody has read it; null where that is the stage, or Telltale counts it. */
  readonly fact: FactKey | null;
}

type Readable = Pick<SignReading, 'id' | 'reading' | 'severity' | 'questions'>;

/**
 * What a business owner is asked before a review: one question a mode that matters now. A mode with a lit sign matters by its
 * severity; one that cannot be told, by the open question that holds it back. A mode that is clear asks nothing.
 */
export function checkInQuestions(signs: readonly Readable[]): readonly CheckInQuestion[] {
  return FAILURE_MODES.map((mode) => pressing(signs.filter(({ id }) => signById(id)?.mode === mode)))
    .flatMap((found) => found ?? [])
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CHECK_IN_QUESTIONS)
    .map(({ mode, sign, question, fact }) => ({ mode, sign, question, fact }));
}

/** The first of the facts that a sign reads is the one that it is about. */
export function factToldBy(sign: string): FactKey | null {
  return signById(sign)?.reads[0] ?? null;
}

interface Weighed extends CheckInQuestion {
  readonly weight: number;
}

function pressing(signs: readonly Readable[]): Weighed | undefined {
  return signs
    .flatMap(weigh)
    .reduce<Weighed | undefined>(
      (most, one) => (most === undefined || one.weight > most.weight ? one : most),
      undefined,
    );
}

/** A lit sign weighs more than any that is unknown; among the unknown, what might be critical comes first. */
function weigh(sign: Readable): Weighed[] {
  const definition = signById(sign.id);
  if (definition === undefined) return [];
  const { mode, question, severities } = definition;
  if (sign.reading === 'lit' && sign.severity !== null)
    return [
      {
        mode,
        sign: sign.id,
        question,
        fact: factToldBy(sign.id),
        weight: 10 + SEVERITIES.indexOf(sign.severity),
      },
    ];
  const [open] = sign.questions ?? [];
  if (sign.reading !== 'unknown' || open === undefined) return [];
  const gravest = Math.max(...severities.map((severity) => SEVERITIES.indexOf(severity)));
  const fact = open.fact === 'stage' ? null : open.fact;
  return [{ mode, sign: sign.id, question: open.question, fact, weight: gravest }];
}
