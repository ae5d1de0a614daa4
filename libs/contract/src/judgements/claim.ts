import { CLAIMED_STATUSES, type ClaimedStatus, type Status, STATUSES } from '@telltale/domain';
import { ClientNameReply } from '../projects/project-row';
import { PageReply } from '../wire/page';
import { DayText, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

export class ClaimRequest {
  @OneOf(CLAIMED_STATUSES) status!: ClaimedStatus;
  @Text({ min: 1, max: 500 }) sentence!: string;
}

/** A claim of the past beside what was computed on its day. */
export class MadeClaimReply {
  @OneOf(CLAIMED_STATUSES) status!: ClaimedStatus;
  @Text() sentence!: string;
  @DayText() on!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
  @OneOf(STATUSES, { nullable: true, description: 'By the end of its day' }) computed!: Status | null;
  @Integer({ nullable: true, description: 'Steps that the claim was rosier; null: no telling' })
  stepsApart!: number | null;
}

export class ClaimListReply {
  @ListOf(() => MadeClaimReply) data!: MadeClaimReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class ClaimRecordQuery {
  @Id({ optional: true, description: 'Only projects of this client' }) client?: string;
}

/** An ISO week in the workspace’s time zone. */
export class WeekReply {
  @Text({ description: 'ISO 8601: 2026-W48' }) week!: string;
  @DayText() from!: string;
  @DayText() until!: string;
}

export class ClaimOwnerReply {
  @Id() personId!: string;
  @Text() name!: string;
  @Text({ nullable: true }) title!: string | null;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
}

/** How many of an owner’s projects bore a claim at the end of a week, and how it stood to what was computed. */
export class WeekOfClaimsReply {
  @Text() week!: string;
  @Integer() claimed!: number;
  @Integer() rosierByOne!: number;
  @Integer() rosierByTwo!: number;
  @Integer() gloomier!: number;
  @Integer() agreeing!: number;
  @Integer({ description: 'Nothing was computed: the status was not known' }) notComparable!: number;
}

export class OwnerClaimsReply {
  @Nested(() => ClaimOwnerReply, { nullable: true, description: 'Null: nobody was named as business owner' })
  owner!: ClaimOwnerReply | null;
  @ListOf(() => WeekOfClaimsReply) weeks!: WeekOfClaimsReply[];
}

/** Claimed beside computed, per business owner and week, oldest week first. */
export class ClaimRecordReply {
  @ListOf(() => WeekReply) weeks!: WeekReply[];
  @ListOf(() => OwnerClaimsReply) owners!: OwnerClaimsReply[];
  @Integer({ description: 'Owners in all; those with most rosy weeks are given, at most 200' }) of!: number;
}
