import { PageReply } from '../wire/page';
import { DayText, Instant, ListOf, Nested, Text } from '../wire/property';

export class DisputeRequest {
  @Text({ min: 1, max: 20, description: 'The id of a sign that is lit' }) sign!: string;
  @Text({ min: 1, max: 2_000 }) reason!: string;
}

/** An answer to a sign, as it was given. */
export class GivenAnswerReply {
  @Text() sign!: string;
  @Text() reason!: string;
  @DayText() on!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
  @Text({ nullable: true, description: 'The owner in whose name it was recorded' }) inNameOf!: string | null;
}

export class DisputeListReply {
  @ListOf(() => GivenAnswerReply) data!: GivenAnswerReply[];
  @Nested(() => PageReply) page!: PageReply;
}
