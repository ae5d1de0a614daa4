import type { RunMetric } from '@telltale/domain';
import { type Fields, fieldNamed, fieldsOf, isFields, numberOf, partsOf, textOf } from './document-fields';

/** What Inspect's letters and words are worth to its own accuracy: correct, partly, incorrect, no answer. */
const WORTH = new Map<unknown, number>([
  ['C', 1],
  ['P', 0.5],
  ['I', 0],
  ['N', 0],
  ['yes', 1],
  ['true', 1],
  [true, 1],
  ['no', 0],
  ['false', 0],
  [false, 0],
]);

const LETTERS = new Set<unknown>(['C', 'P', 'I', 'N']);

/** A value as a figure; null where it is none (NaN, a list, a dictionary of part scores). */
export function worthOf(value: unknown): number | null {
  const letter = typeof value === 'string' && !LETTERS.has(value) ? value.toLowerCase() : value;
  return WORTH.get(letter) ?? numberOf(value);
}

/** True where every value is right, wrong or a letter: then a case passes at 1. Grades in between have no threshold. */
export function areVerdicts(values: readonly unknown[]): boolean {
  return values.every((value) => {
    const worth = worthOf(value);
    return worth === null || worth === 0 || worth === 1 || value === 'P';
  });
}

/** The scorer that decides about a case: the log's first, under the name that the cases use. */
export function decidingScorer(log: Fields, samples: readonly Fields[]): string | null {
  const [first] = partsOf(fieldsOf(log['results'])['scores']);
  const told = [textOf(first?.['scorer']), textOf(first?.['name'])];
  const isUsed = (name: string) => samples.some((sample) => fieldNamed(sample['scores'], name) !== undefined);
  const used = told.find((name) => name !== null && isUsed(name));
  if (used !== undefined) return used;
  return samples.flatMap((sample) => Object.keys(fieldsOf(sample['scores'])))[0] ?? null;
}

/** The metrics of the first score bear their own names, those of the others their score's name before it. */
export function inspectMetrics(log: Fields, ran: number | null): readonly RunMetric[] {
  return partsOf(fieldsOf(log['results'])['scores']).flatMap((score, index) => {
    const metrics = fieldsOf(score['metrics']);
    const before = index === 0 ? '' : `${textOf(score['name']) ?? index}/`;
    const n = numberOf(score['scored_samples']) ?? ran;
    const decisive = ['accuracy', 'mean'].find((name) => isFields(fieldNamed(metrics, name)));
    return Object.keys(metrics)
      .filter((name) => name !== 'stderr' || decisive === undefined)
      .map((name) => ({
        name: `${before}${name}`,
        value: valueOf(metrics, name),
        n,
        standardError: name === decisive ? valueOf(metrics, 'stderr') : null,
        isHigherBetter: name === 'accuracy' ? true : null,
        unit: null,
      }));
  });
}

/** The metric that decides where a log has no cases: the accuracy of the first score, else its mean, else its only one. */
export function decidingMetric(metrics: readonly RunMetric[]): string | null {
  const names = metrics.map(({ name }) => name);
  return (
    ['accuracy', 'mean'].find((name) => names.includes(name)) ??
    (names.length === 1 ? (names[0] ?? null) : null)
  );
}

function valueOf(metrics: Fields, name: string): number | null {
  return numberOf(fieldsOf(fieldNamed(metrics, name))['value']);
}
