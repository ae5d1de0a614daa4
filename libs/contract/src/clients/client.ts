import { DayText, Id, Instant, Integer, ListOf, Nested, Text } from '../wire/property';
import { PageReply } from '../wire/page';

/** A logo is at most 256 KiB. */
export const LOGO_BYTES_MOST = 256 * 1024;

export class ClientReply {
  @Id() id!: string;
  @Text({ description: 'Short name that leads the keys of its projects' }) key!: string;
  @Text() name!: string;
  @Text({ nullable: true, description: 'IANA time zone; null means the workspace’s' }) timeZone!:
    string | null;
  @Text({ nullable: true, description: 'ISO 4217; null means the workspace’s' }) currency!: string | null;
  @Integer({
    nullable: true,
    description: 'ISO 8601: 1 is Monday; null means the day of the workspace’s digest',
  })
  reviewWeekday!: number | null;
  @DayText({
    nullable: true,
    description:
      'Today or later, by the client’s clock; a week later where that day’s review is there. Null where no weekday is set',
  })
  nextReviewOn!: string | null;
  @Text({ nullable: true, description: 'Where its logo is read; another picture has another address' })
  logo!: string | null;
  @Integer() projects!: number;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
}

export class ClientListReply {
  @ListOf(() => ClientReply) data!: ClientReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class ClientCreateRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ optional: true, pattern: /^[A-Z0-9]{2,12}$/ }) key?: string;
  @Text({ optional: true, nullable: true, max: 100 }) timeZone?: string | null;
  @Text({ optional: true, nullable: true, pattern: /^[A-Z]{3}$/ }) currency?: string | null;
  @Integer({ optional: true, nullable: true, min: 1, max: 7 }) reviewWeekday?: number | null;
}

export class ClientPatchRequest {
  @Text({ optional: true, min: 1, max: 200 }) name?: string;
  @Text({ optional: true, nullable: true, max: 100 }) timeZone?: string | null;
  @Text({ optional: true, nullable: true, pattern: /^[A-Z]{3}$/ }) currency?: string | null;
  @Integer({ optional: true, nullable: true, min: 1, max: 7 }) reviewWeekday?: number | null;
}
