import {
  countsFrom,
  type FactKey,
  isBefore,
  type KnownDay,
  sentenceStart,
  spokenDay,
  spokenKnownDay,
  type Stage,
  STAGE_NAMES,
  startsOn,
} from '@telltale/domain';
import { oneLine } from '../file/cell-text';
import { type DayRead, readDay } from './read-day';
import type { RecordInHand, Rule } from './record-in-hand';

/** A date with its precision and its raw text. What cannot be read is noted, and the fact was not asked. */
export function day<Column extends string>(key: FactKey, column: Column): Rule<Column> {
  return (record) => {
    const known = readDayIn(record, column);
    if (known !== null) record.know(key, column, known);
  };
}

/** The same for a date that belongs to a stage: where the record is in another one, the stage wins. */
export function dayOfStage<Column extends string>(
  key: FactKey,
  column: Column,
  stages: readonly Stage[],
): Rule<Column> {
  return (record) => {
    const known = readDayIn(record, column);
    if (known === null) return;
    if (record.stage !== null && stages.includes(record.stage)) record.know(key, column, known);
    else
      record.note(
        'date-of-another-stage',
        column,
        `${spokenKnownDay(known)} was not recorded: ${isNowIn(record.stage)}.`,
      );
  };
}

/** Each date of a life against each later one: a project is not built before it was begun. */
export function inOrder<Column extends string>(
  life: readonly { readonly column: Column; readonly what: string }[],
): Rule<Column> {
  return (record) => {
    life.forEach((later, index) => {
      const known = record.dayIn(later.column);
      const before = life.slice(0, index).find(({ column }) => isAfter(record.dayIn(column), known));
      if (known === undefined || before === undefined) return;
      const earlier = spokenKnownDay(record.dayIn(before.column) ?? known);
      record.note(
        'dates-contradict',
        later.column,
        `${sentenceStart(later.what)} ${spokenKnownDay(known)}, ${before.what} only ${earlier}. Both were kept as they stand.`,
      );
    });
  };
}

function isNowIn(stage: Stage | null): string {
  return stage === null
    ? 'the file does not tell its stage'
    : `the file says that its stage is ${STAGE_NAMES[stage]}`;
}

function isAfter(first: KnownDay | undefined, then: KnownDay | undefined): boolean {
  return first !== undefined && then !== undefined && isBefore(then, startsOn(first));
}

function readDayIn<Column extends string>(record: RecordInHand<Column>, column: Column): KnownDay | null {
  const text = record.answer(column);
  if (text === null) return null;
  const raw = oneLine(text);
  const read = readDay(raw, record.fileOn);
  if (read === null) {
    record.note('date-unreadable', column, 'It is no date that can be read: not asked.');
    return null;
  }
  const known: KnownDay = { on: read.on, precision: read.precision, raw };
  record.keepDay(column, known);
  noteHow(record, column, read);
  return known;
}

function noteHow<Column extends string>(record: RecordInHand<Column>, column: Column, read: DayRead): void {
  const spoken = spokenKnownDay(read);
  if (read.note !== undefined) record.note(read.note, column, `Read as ${spoken}.`);
  if (countsFrom(read) > record.fileOn && startsOn(read) > record.fileOn)
    record.note(
      'date-ahead',
      column,
      `${spoken} lies after the day of the file, ${spokenDay(record.fileOn)}: a plan.`,
    );
}
