import type { Day } from '../days/day';
import { spokenDay } from '../days/spoken-day';
import type { RecordedFact } from '../facts/answer';
import { FACT_KEYS, factDefinition, type FactKey } from '../facts/fact-catalogue';

/** A question that keeps a sign from being read. */
export interface OpenQuestion {
  readonly fact: FactKey | 'stage';
  readonly question: string;
  /** Who could not say, and when: there when somebody was asked and had no answer. `who` is null when no name was kept. */
  readonly asked?: { readonly who: string | null; readonly on: Day };
}

export const STAGE_QUESTION: OpenQuestion = Object.freeze({
  fact: 'stage',
  question: 'Which stage is it in?',
});

// One object a fact, made once: most projects of an import have the same thirty questions.
const QUESTIONS = Object.fromEntries(
  FACT_KEYS.map((fact) => [fact, Object.freeze({ fact, question: factDefinition(fact).question })]),
) as Readonly<Record<FactKey, OpenQuestion>>;

/** The catalogue's question for a fact; where nobody could say, with who was asked and when. */
export function openQuestion(fact: FactKey, entry: RecordedFact | undefined): OpenQuestion {
  if (entry?.answer !== 'nobody-can-say') return QUESTIONS[fact];
  return { ...QUESTIONS[fact], ...whoCouldNotSay(entry) };
}

/** What a question adds where somebody was asked and had no answer. */
export function whoCouldNotSay(entry: RecordedFact | undefined): Pick<OpenQuestion, 'asked'> {
  if (entry?.answer !== 'nobody-can-say') return {};
  return { asked: { who: whoWasAsked(entry), on: entry.recordedOn } };
}

/** A sentence for a sign that is lit because nobody could say: ` Asked: Jo Park, 3 July 2026.` */
export function askedNote(entry: RecordedFact | undefined): string {
  if (entry === undefined) return '';
  const who = whoWasAsked(entry);
  const day = spokenDay(entry.recordedOn);
  return who === null ? ` Asked on ${day}.` : ` Asked: ${who}, ${day}.`;
}

function whoWasAsked({ source, by }: RecordedFact): string | null {
  return source.asked ?? by ?? null;
}
