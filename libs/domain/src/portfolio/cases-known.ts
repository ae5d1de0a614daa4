import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';

/** `1 project is`, `3 projects are`: the beginning of many sentences about what is counted. */
export function thereAre(count: number, noun: string): string {
  return `${spokenCount(count, noun)} ${count === 1 ? 'is' : 'are'}`;
}

/** `2 are late`, `1 is late`, nothing where there is none: the parts of a sentence that lists what was found. */
export function numbered(count: number, singular: string, plural: string): readonly string[] {
  return count === 0 ? [] : [`${spokenNumber(count)} ${count === 1 ? singular : plural}`];
}

/** A sentence about what nobody knows, and none where everything is known. */
export function unlessNone(count: number, sentence: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [sentence(count)];
}
