import { FAILURE_MODES, type FailureMode } from '@telltale/domain';
import { ClientNameReply } from '../projects/project-row';
import { DayText, Decimal, Id, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

/** How a business owner keeps to the dates that were set: moved targets of the projects that are theirs now. */
export class CommitmentReply {
  @Id({ nullable: true, description: 'Null: projects without a known owner' }) personId!: string | null;
  @Text({ nullable: true }) name!: string | null;
  @Nested(() => ClientNameReply, { nullable: true }) client!: ClientNameReply | null;
  @Integer({ description: 'Their projects with a target that run or shipped' }) projects!: number;
  @Integer({ description: 'Of those, never moved' }) kept!: number;
  @Integer({ description: 'Moves in the last 90 days' }) recent!: number;
  @Integer({ description: 'Moves in the 365 days' }) moves!: number;
  @Integer({
    nullable: true,
    description: 'Days by which targets lie behind their originals: the median of moved ones',
  })
  medianSlip!: number | null;
}

/** A sign over clients: where it is lit now, and how long it took to clear. */
export class SharedSignReply {
  @Text() sign!: string;
  @Text() title!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Integer({ description: 'Clients at which it is lit now' }) clients!: number;
  @Integer({ description: 'Projects on which it is lit now' }) projects!: number;
  @Integer({ description: 'Times that it went out' }) cleared!: number;
  @Decimal({ nullable: true, description: 'Median days from lit to out; null below five times' })
  medianDays!: number | null;
}

export class PatternsReply {
  @DayText() today!: string;
  @ListOf(() => CommitmentReply, { description: 'Those with most moves first, at most 50' })
  commitments!: CommitmentReply[];
  @ListOf(() => SharedSignReply, {
    nullable: true,
    description: 'Signs lit at two clients or more; null for those who do not see all clients',
  })
  sharedSigns!: SharedSignReply[] | null;
}
