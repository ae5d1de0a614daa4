import {
  ANSWERS,
  type Answer,
  FACT_SOURCE_KINDS,
  type FactSourceKind,
  RECORDED_ANSWERS,
  type RecordedAnswer,
} from '@telltale/domain';
import { DayText, Integer, Nested, OneOf, Open, Text } from '../wire/property';
import { schemaReference } from '../wire/wire-schema';

export class FactSourceReply {
  @OneOf(FACT_SOURCE_KINDS) kind!: FactSourceKind;
  @Text({ optional: true }) asked?: string;
  @Text({ optional: true }) note?: string;
  @Text({ optional: true }) url?: string;
  @Text({ optional: true }) preset?: string;
  @Text({ optional: true }) file?: string;
  @Text({ optional: true }) register?: string;
  @Integer({ optional: true }) row?: number;
  @Text({ optional: true }) column?: string;
  @DayText({ optional: true }) asOf?: string;
}

/** One answer of the record. A key that is absent was not asked. */
export class FactReply {
  @OneOf(RECORDED_ANSWERS) answer!: RecordedAnswer;
  @Open<unknown, { optional: true }>({}, { optional: true }) value?: unknown;
  @DayText() recordedOn!: string;
  @DayText({ optional: true }) holdsFrom?: string;
  @Nested(() => FactSourceReply) source!: FactSourceReply;
  @Text({ optional: true }) by?: string;
}

export type FactReplies = Record<string, FactReply>;

export class FactSourceRequest {
  @Text({ optional: true, max: 200, description: 'Who was asked' }) asked?: string;
  @Text({ optional: true, max: 2_000 }) note?: string;
  @Text({ optional: true, max: 2_000, pattern: /^https?:\/\// }) url?: string;
}

/** One answer to record. `not-asked` takes an answer back. */
export class FactWriteRequest {
  @OneOf(ANSWERS) answer!: Answer;
  @Open<unknown, { optional: true }>({}, { optional: true }) value?: unknown;
  @DayText({ optional: true }) holdsFrom?: string;
  @Nested(() => FactSourceRequest, { optional: true }) source?: FactSourceRequest;
}

/** Entries to add to registers, by the key of the register. */
export type EntryWrites = Record<string, readonly object[]>;

export const ENTRY_WRITES_SCHEMA = () => ({
  type: 'object',
  description:
    'Entries to add to registers: {increments: [{on, what}]}. The catalogue of facts gives their fields.',
  additionalProperties: { type: 'array', items: { type: 'object' }, minItems: 1, maxItems: 1_000 },
  maxProperties: 50,
});

export type FactWrites = Record<string, FactWriteRequest>;

export const FACT_WRITES_SCHEMA = () => ({
  type: 'object',
  additionalProperties: schemaReference(FactWriteRequest),
  maxProperties: 200,
});
