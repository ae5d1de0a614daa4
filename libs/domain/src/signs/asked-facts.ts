import type { Day } from '../days/day';
import { type Answer, confirmedOn, type RecordedFact } from '../facts/answer';
import { factDefinition, type FactKey, type Facts, type FactValueOf } from '../facts/fact-catalogue';
import type { EvidenceOrigin } from './evidence';

/** The answer that a sign gets for a fact it asked for. */
export type AskedAnswer<Key extends FactKey> =
  | { readonly answer: 'known'; readonly value: FactValueOf<Key>; readonly origin: EvidenceOrigin }
  | { readonly answer: 'none' | 'nobody-can-say' | 'not-asked'; readonly origin: EvidenceOrigin };

/** A question that keeps a sign from being read. */
export interface OpenQuestion {
  readonly fact: FactKey | 'stage';
  readonly question: string;
}

/**
 * A sign's view of one project: only the facts that it declares, and every gap noted. A verdict other than *lit* stands
 * only when all facts that were asked for had an answer, so a sign asks for what decides first and stops there.
 */
export class AskedFacts<Key extends FactKey> {
  readonly openQuestions: OpenQuestion[] = [];
  private oldest: Day | null = null;

  constructor(
    private readonly facts: Facts,
    private readonly reads: readonly FactKey[],
    private readonly countsNobodyCanSay: boolean,
  ) {}

  /** The day on which the oldest answer used was last confirmed. */
  get oldestConfirmation(): Day | null {
    return this.oldest;
  }

  /** The answer to one declared fact. A gap is noted, and the reading becomes unknown unless the sign is lit anyway. */
  ask<K extends Key>(key: K): AskedAnswer<K> {
    if (!this.reads.includes(key)) throw new Error(`The sign does not declare that it reads '${key}'.`);
    const entry = this.facts[key] as RecordedFact<FactValueOf<K>> | undefined;
    const answer: Answer = entry?.answer ?? 'not-asked';
    if (this.isGap(answer)) this.openQuestions.push({ fact: key, question: factDefinition(key).question });
    if (entry !== undefined) this.noteConfirmation(confirmedOn(entry));
    const origin = { key, entry };
    if (answer === 'known') return { answer, value: entry?.value as FactValueOf<K>, origin };
    return { answer, origin };
  }

  /** Notes that a known answer lacks a part which this sign needs (a person whose function nobody asked). */
  leaveOpen(fact: Key, question: string): void {
    this.openQuestions.push({ fact, question });
  }

  private isGap(answer: Answer): boolean {
    return answer === 'not-asked' || (answer === 'nobody-can-say' && !this.countsNobodyCanSay);
  }

  private noteConfirmation(day: Day): void {
    if (this.oldest === null || day < this.oldest) this.oldest = day;
  }
}
