import type { Day } from '../days/day';
import { confirmedOn } from '../facts/answer';
import type { FactKey, Facts, FactValueOf } from '../facts/fact-catalogue';
import type { EvidenceOrigin } from './evidence';
import { openQuestion, type OpenQuestion } from './open-question';

/** The answer that a sign gets for a fact it asked for; it is the origin of evidence drawn from it. */
export type AskedAnswer<Key extends FactKey> = EvidenceOrigin &
  (
    | { readonly answer: 'known'; readonly value: FactValueOf<Key> }
    | { readonly answer: 'none' | 'nobody-can-say' | 'not-asked'; readonly value: undefined }
  );

/** What the facts must know of the sign that asks. */
interface Asker {
  readonly id: string;
  readonly reads: readonly FactKey[];
  readonly countsNobodyCanSay?: true;
}

const NOBODY: Asker = { id: 'Nobody', reads: [] };

/**
 * A sign's view of one project: only the facts that it declares, and every gap noted. *Clear* stands only when all facts
 * that were asked for had an answer, so a sign asks for what decides first and stops there.
 */
export class AskedFacts<Key extends FactKey = FactKey> {
  private asker: Asker = NOBODY;
  private questions: OpenQuestion[] | null = null;
  private oldest: Day | null = null;

  constructor(private readonly facts: Facts) {}

  /** What the sign asked for and nobody answered; `null` when nothing is open. */
  get openQuestions(): readonly OpenQuestion[] | null {
    return this.questions;
  }

  /** The day on which the oldest answer used was last confirmed. */
  get oldestConfirmation(): Day | null {
    return this.oldest;
  }

  /** Hands the same facts to the next sign: one object serves a whole project. */
  passTo(asker: Asker): void {
    this.asker = asker;
    this.questions = null;
    this.oldest = null;
  }

  /** The answer to one declared fact. A gap is noted, and keeps the reading from being clear. */
  ask<K extends Key>(key: K): AskedAnswer<K> {
    const answer = this.peek(key);
    if (this.isGap(answer.answer)) this.note(openQuestion(key, answer.entry));
    return answer;
  }

  /** The answer to one declared fact that helps where it is known and is no gap where it is not. */
  peek<K extends Key>(key: K): AskedAnswer<K> {
    if (!this.asker.reads.includes(key))
      throw new Error(`${this.asker.id} does not declare that it reads '${key}'.`);
    const entry = this.facts[key];
    if (entry === undefined) return { answer: 'not-asked', value: undefined, key, entry };
    this.noteConfirmation(confirmedOn(entry));
    if (entry.answer !== 'known') return { answer: entry.answer, value: undefined, key, entry };
    return { answer: 'known', value: entry.value as FactValueOf<K>, key, entry };
  }

  /** Notes that something this sign needs is open beside the answers: a part of one, or a fact of a sibling. */
  leaveOpen(fact: FactKey | 'stage', question: string): void {
    this.note({ fact, question });
  }

  private isGap(answer: AskedAnswer<Key>['answer']): boolean {
    if (answer === 'not-asked') return true;
    return answer === 'nobody-can-say' && this.asker.countsNobodyCanSay !== true;
  }

  private note(question: OpenQuestion): void {
    (this.questions ??= []).push(question);
  }

  private noteConfirmation(day: Day): void {
    if (this.oldest === null || day < this.oldest) this.oldest = day;
  }
}
