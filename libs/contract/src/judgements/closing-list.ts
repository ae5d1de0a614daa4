import { CLOSING_ITEMS, CLOSING_STATES, type ClosingItem, type ClosingState } from '@telltale/domain';
import { DayText, Id, Integer, ListOf, OneOf, Text } from '../wire/property';

/** How far the closing list of a stopped project is. */
export class ClosingReply {
  @Integer({ description: 'Items that are open; it is over when none is' }) open!: number;
  @Integer({ description: 'Items of the list' }) of!: number;
  @DayText() dueOn!: string;
}

export class ClosingItemReply {
  @OneOf(CLOSING_ITEMS) item!: ClosingItem;
  @OneOf(CLOSING_STATES) state!: ClosingState;
  @Text({ nullable: true, description: 'Where it does not apply: why' }) note!: string | null;
  @Text({ nullable: true }) url!: string | null;
  @Integer({ nullable: true, description: 'Of money-spent: minor units of the workspace’s currency' })
  amount!: number | null;
  @DayText({ nullable: true, description: 'The day on which it was answered' }) on!: string | null;
  @Text({ nullable: true }) by!: string | null;
}

/** What a stopped project still owes: made with the decision to stop, ended by one to go on. */
export class ClosingListReply {
  @Id({ description: 'The decision to stop' }) decisionId!: string;
  @DayText() decidedOn!: string;
  @DayText() dueOn!: string;
  @Integer() open!: number;
  @ListOf(() => ClosingItemReply) items!: ClosingItemReply[];
}

export class ClosingListRequest {
  @DayText({ description: 'By when all of it is to be done; 30 days after the decision at first' })
  dueOn!: string;
}

/** Takes the place of what was said of the item before. */
export class ClosingItemRequest {
  @OneOf(CLOSING_STATES) state!: ClosingState;
  @Text({ optional: true, min: 1, max: 2_000, description: 'Needed where it does not apply: why' })
  note?: string;
  @Text({ optional: true, min: 1, max: 2_000, description: 'Where it can be seen' }) url?: string;
  @Integer({ optional: true, min: 0, description: 'Needed for money-spent: minor units' }) amount?: number;
}
