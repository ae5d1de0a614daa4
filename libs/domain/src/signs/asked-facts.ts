import type { Day } from '../days/day';
import { confirmedOn, type RecordedFact } from '../facts/answer';
import { FACT_KEYS, FACT_NUMBERS, type FactKey, type Facts, type FactValueOf } from '../facts/fact-catalogue';
import type { EvidenceOrigin } from './evidence';
import { openQuestion, type OpenQuestion, whoCouldNotSay } from './open-question';

/** The answer that a sign gets for a fact it asked for; it is the origin of evidence drawn from it. */
export type AskedAnswer<Key extends FactKey> = EvidenceOrigin &
  (
    | { readonly answer: 'known'; readonly value: FactValueOf<Key> }
    | { readonly answer: 'none' | 'nobody-can-say' | 'not-asked'; readonly value: undefined }
  );

/** What the facts must know of the sign that asks. */
export interface Asker {
  readonly id: string;
  /** The numbers of the facts that the sign declares to read. */
  readonly numbers: ReadonlyMap<FactKey, number>;
  readonly countsNobodyCanSay: boolean;
}

interface AskingSign {
  readonly id: string;
  readonly reads: readonly FactKey[];
  readonly countsNobodyCanSay?: true;
}

export function askerOf({ id, reads, countsNobodyCanSay }: AskingSign): Asker {
  const numbers = new Map(reads.map((key) => [key, FACT_KEYS.indexOf(key)]));
  return { id, numbers, countsNobodyCanSay: countsNobodyCanSay === true };
}

const NOBODY = askerOf({ id: 'Nobody', reads: [] });

type AnyAnswer = AskedAnswer<FactKey>;

const NOT_ASKED: readonly AnyAnswer[] = FACT_KEYS.map((key) => ({
  answer: 'not-asked',
  value: undefined,
  key,
  entry: undefined,
}));

const NO_TURNS: readonly number[] = FACT_KEYS.map(() => 0);

/**
 * A sign's view of one project: only the facts that it declares, and every gap noted. *Clear* stands only when all facts
 * that were asked for had an answer, so a sign asks for what decides first and stops there.
 */
export class AskedFacts<Key extends FactKey = FactKey> {
  private readonly answers: readonly AnyAnswer[];
  private asker: Asker = NOBODY;
  private questions: OpenQuestion[] | null = null;
  // One list serves all signs; only the first `uses` entries belong to the one that asks.
  private readonly used: RecordedFact[] = [];
  private uses = 0;
  // By the number of each fact: the turn of the sign that used it last, so that no sign counts one twice.
  private readonly turns = NO_TURNS.slice();
  private turn = 0;

  constructor(facts: Facts) {
    this.answers = answersIn(facts);
  }

  /** What the sign asked for and nobody answered; `null` when nothing is open. */
  get openQuestions(): readonly OpenQuestion[] | null {
    return this.questions;
  }

  /** The day on which the oldest answer used was last confirmed. */
  get oldestConfirmation(): Day | null {
    let oldest: Day | null = null;
    for (let index = 0; index < this.uses; index += 1) {
      const day = confirmedOn(this.used[index] as RecordedFact);
      if (oldest === null || day < oldest) oldest = day;
    }
    return oldest;
  }

  /** Hands the same facts to the next sign: one object serves a whole project. */
  passTo(asker: Asker): void {
    this.asker = asker;
    this.questions = null;
    this.uses = 0;
    this.turn += 1;
  }

  /** The answer to one declared fact. A gap is noted, and keeps the reading from being clear. */
  ask<K extends Key>(key: K): AskedAnswer<K> {
    const answer = this.peek(key);
    if (this.isGap(answer.answer)) this.note(openQuestion(key, answer.entry));
    return answer;
  }

  /** The answer to one declared fact that helps where it is known and is no gap where it is not. */
  peek<K extends Key>(key: K): AskedAnswer<K> {
    const number = this.asker.numbers.get(key);
    if (number === undefined) {
      throw new Error(`${this.asker.id} does not declare that it reads '${key}'.`);
    }
    const answer = this.answers[number] as AskedAnswer<K>;
    if (answer.entry !== undefined && this.turns[number] !== this.turn) {
      this.turns[number] = this.turn;
      this.used[this.uses] = answer.entry;
      this.uses += 1;
    }
    return answer;
  }

  /**
   * Notes that something this sign needs is open in words that fit the project: a part of an answer, or a fact of a sibling.
   * Where nobody could say, the question tells who was asked.
   */
  leaveOpen(fact: FactKey | 'stage', question: string): void {
    const entry = this.answers[FACT_NUMBERS.get(fact) ?? -1]?.entry;
    this.note({ ...whoCouldNotSay(entry), fact, question });
  }

  private isGap(answer: AnyAnswer['answer']): boolean {
    if (answer === 'not-asked') return true;
    return answer === 'nobody-can-say' && !this.asker.countsNobodyCanSay;
  }

  private note(question: OpenQuestion): void {
    if (this.questions === null) this.questions = [question];
    else this.questions.push(question);
  }
}

/**
 * The answers of a record by the numbers of their facts. The record is gone through once: signs look up most facts several
 * times, and in records of many forms a fact that is absent takes the engine longest to find.
 */
function answersIn(facts: Facts): readonly AnyAnswer[] {
  const answers = NOT_ASKED.slice();
  for (const name in facts) {
    const key = name as FactKey;
    // A key that the catalogue no longer has stays out.
    const number = FACT_NUMBERS.get(key);
    const entry: RecordedFact | undefined = facts[key];
    if (number === undefined || entry === undefined) continue;
    const { answer } = entry;
    answers[number] =
      answer === 'known'
        ? { answer, value: entry.value as FactValueOf<FactKey>, key, entry }
        : { answer, value: undefined, key, entry };
  }
  return answers;
}
