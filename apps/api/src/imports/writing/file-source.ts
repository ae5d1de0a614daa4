import type { Day, FactKey, FactSource } from '@telltale/domain';
import type { AnswerWrite, AnswerWrites } from '../../projects/project-edit';
import type { ReadFact, ReadFacts } from '../rules/record-in-hand';

/** The file that answers come from, and the day from which they hold. */
export interface FileOrigin {
  readonly preset: string;
  readonly file: string;
  readonly asOf: Day;
}

/** The source of one record, or of one of its cells. */
export function fileSource({ preset, file, asOf }: FileOrigin, row: number, column?: string): FactSource {
  const source = { kind: 'import' as const, preset, file, row, asOf };
  return column === undefined ? source : { ...source, column };
}

export function answerWrite(fact: ReadFact, origin: FileOrigin, row: number): AnswerWrite {
  const { answer, value, column } = fact;
  const written = { answer, holdsFrom: origin.asOf, source: fileSource(origin, row, column) };
  return value === undefined ? written : { ...written, value };
}

export function answerWrites(facts: ReadFacts, origin: FileOrigin, row: number): AnswerWrites {
  const entries = Object.entries(facts) as [FactKey, ReadFact][];
  return Object.fromEntries(entries.map(([key, fact]) => [key, answerWrite(fact, origin, row)]));
}
