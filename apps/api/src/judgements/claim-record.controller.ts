import { Controller, Get, Query } from '@nestjs/common';
import { ClaimRecordQuery, ClaimRecordReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { Replies } from '../http/replies';
import { ClaimRecord } from './claim-record';

@Controller('api/v1/portfolio/claims')
export class ClaimRecordController {
  constructor(
    private readonly claimRecord: ClaimRecord,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('project:read')
  @Replies(ClaimRecordReply)
  read(
    @CurrentSession() session: SignedIn,
    @Query() { client }: ClaimRecordQuery,
  ): Promise<ClaimRecordReply> {
    const today = this.clock.today(session.workspace.timeZone);
    return this.claimRecord.read(callerOf(session), { client: client ?? null, today });
  }
}
