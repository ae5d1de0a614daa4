import { READINESS_STATES, type ReadinessState } from '@telltale/domain';
import { DayText, Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';
import { schemaReference } from '../wire/wire-schema';

const ITEM_STATES = ['open', ...READINESS_STATES] as const;
export type ItemState = 'open' | ReadinessState;

/** What proves an item. */
export class ProofReply {
  @Text({ optional: true }) url?: string;
  @Id({ optional: true }) fileId?: string;
  @Text({ optional: true }) fileName?: string;
  @DayText() on!: string;
  @Text() by!: string;
  @DayText({ optional: true, description: 'The last day on which it holds' }) expiresOn?: string;
}

/** One item of a project's checklist. */
export class ReadinessItemReply {
  @Text() key!: string;
  @Text() text!: string;
  @Flag({ description: 'Required before Production' }) isRequired!: boolean;
  @Integer({ nullable: true, description: 'For how many days a proof holds; null: for ever' })
  proofDays!: number | null;
  @OneOf(ITEM_STATES) state!: ItemState;
  @DayText({ nullable: true, description: 'Open again since that day, as its proof has ended' })
  expiredOn!: string | null;
  @Nested(() => ProofReply, { nullable: true }) proof!: ProofReply | null;
  @Text({ nullable: true }) note!: string | null;
  @DayText({ nullable: true, description: 'The day on which it was answered' }) answeredOn!: string | null;
  @Text({ nullable: true }) by!: string | null;
}

export class ReadinessGroupReply {
  @Text() key!: string;
  @Text() name!: string;
  @Integer({ description: 'Points ÷ items, in percent' }) score!: number;
  @ListOf(() => ReadinessItemReply) items!: ReadinessItemReply[];
}

/** The readiness checklist of a project. */
export class ReadinessReply {
  @Integer({ description: 'The version that If-Match names: that of the project' }) version!: number;
  @Integer() templateVersion!: number;
  @Integer({
    nullable: true,
    description: 'The lowest group’s score in percent; null while nothing is answered',
  })
  score!: number | null;
  @ListOf(() => ReadinessGroupReply) groups!: ReadinessGroupReply[];
  @Integer({ description: 'Required items that are open: with one of them the gate into Production is shut' })
  missing!: number;
}

export class ProofRequest {
  @Text({ optional: true, max: 2_000, pattern: /^https?:\/\/\S+$/i }) url?: string;
  @Id({ optional: true }) fileId?: string;
  @DayText({ optional: true, description: 'The day that it proves; today unless said' }) on?: string;
  @Text({ optional: true, min: 1, max: 200, description: 'Who stands behind it; the caller unless said' })
  by?: string;
  @DayText({ optional: true, description: 'The last day on which it holds; by the template unless said' })
  expiresOn?: string;
}

export class ReadinessAnswerRequest {
  @OneOf(ITEM_STATES) state!: ItemState;
  @Nested(() => ProofRequest, { optional: true, description: 'Needed for proven' }) proof?: ProofRequest;
  @Text({ optional: true, min: 1, max: 2_000, description: 'Needed for waived: why' }) note?: string;
}

export type ReadinessAnswerRequests = Record<string, ReadinessAnswerRequest>;

export class ReadinessPatchRequest {
  @Open<ReadinessAnswerRequests, object>(() => ({
    type: 'object',
    additionalProperties: schemaReference(ReadinessAnswerRequest),
    minProperties: 1,
    maxProperties: 100,
  }))
  items!: ReadinessAnswerRequests;
}

/** A file that was uploaded as a proof. */
export class ProofFileReply {
  @Id() id!: string;
  @Text() name!: string;
  @Text() mediaType!: string;
  @Integer() bytes!: number;
  @Instant() at!: string;
}

export const PROOF_FILE_BYTES_MOST = 10 * 1024 * 1024;
