import { PageReply } from '../wire/page';
import { DayText, Instant, ListOf, Nested, OneOf, Text } from '../wire/property';

export class WaiverRequest {
  @Text({ min: 1, max: 20, description: 'The id of a sign that is lit' }) sign!: string;
  @Text({ min: 1, max: 2_000 }) reason!: string;
  @DayText({ description: 'Its last day: tomorrow at the earliest, at most 90 days ahead' }) until!: string;
}

export class WaiverEndRequest {
  @Text({ min: 1, max: 2_000 }) reason!: string;
}

/** One step in the history of waivers: a sign was waived, or a waiver was ended before its day. */
export class WaiverStepReply {
  @OneOf(['waived', 'ended']) step!: 'waived' | 'ended';
  @Text() sign!: string;
  @DayText({ description: 'The last day of the waiver that was given or ended' }) until!: string;
  @Text() reason!: string;
  @DayText() on!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

export class WaiverListReply {
  @ListOf(() => WaiverStepReply) data!: WaiverStepReply[];
  @Nested(() => PageReply) page!: PageReply;
}
