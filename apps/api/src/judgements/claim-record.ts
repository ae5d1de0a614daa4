import { Injectable } from '@nestjs/common';
import type { ClaimRecordReply, OwnerClaimsReply, WeekOfClaimsReply } from '@telltale/contract';
import { type Day, type IsoWeek, isoWeeksUpTo } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { claimRecordStatement } from './claim-record.sql';

const WEEKS = 12;

/** More owners than this nobody reads; those with most rosy weeks come first. */
const OWNERS_MOST = 200;

interface FoundOwner {
  readonly owner: OwnerClaimsReply['owner'];
  readonly weeks: Readonly<Record<string, Omit<WeekOfClaimsReply, 'week'>>>;
}

interface Found {
  readonly owners: readonly FoundOwner[];
  readonly of: number;
}

const NO_CLAIM = {
  claimed: 0,
  rosierByOne: 0,
  rosierByTwo: 0,
  gloomier: 0,
  agreeing: 0,
  notComparable: 0,
};

/** Claimed beside computed over the last weeks, per business owner: one statement. */
@Injectable()
export class ClaimRecord {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  /** `today` is the workspace's. */
  async read(
    caller: Caller,
    { client, today }: { readonly client: string | null; readonly today: Day },
  ): Promise<ClaimRecordReply> {
    const weeks = isoWeeksUpTo(today, WEEKS);
    const [found] = await this.transactions.read<Found & Record<string, unknown>>(
      caller,
      claimRecordStatement(caller, { client, weeks, today, most: OWNERS_MOST }),
    );
    return {
      weeks,
      owners: (found?.owners ?? []).map((owner) => ownerReply(owner, weeks)),
      of: found?.of ?? 0,
    };
  }
}

function ownerReply({ owner, weeks: found }: FoundOwner, weeks: readonly IsoWeek[]): OwnerClaimsReply {
  return { owner, weeks: weeks.map(({ week }) => ({ week, ...(found[week] ?? NO_CLAIM) })) };
}
