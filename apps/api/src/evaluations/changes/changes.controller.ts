import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  EvalChangeListQuery,
  EvalChangeListReply,
  EvalChangeReply,
  EvalChangeRequest,
} from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { AllowToken } from '../../access/tokens/allow-token';
import { IdPipe } from '../../http/id.pipe';
import { Replies, RepliesAgain, RepliesNothing } from '../../http/replies';
import type { Repeated } from '../../http/reply';
import { ChangeLedger } from './change-ledger';
import { ChangesService } from './changes.service';

@Controller('api/v1/projects/:id/eval-changes')
export class EvalChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly ledger: ChangeLedger,
  ) {}

  @Get()
  @Allow('eval:read')
  @Replies(EvalChangeListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() query: EvalChangeListQuery,
  ): Promise<EvalChangeListReply> {
    return this.ledger.list(caller, project, query);
  }

  /** The same commit and kind once more is told with 200 and changes nothing. */
  @Post()
  @Allow('eval:write')
  @AllowToken('evals:write')
  @Replies(EvalChangeReply, 201)
  @RepliesAgain(EvalChangeReply)
  record(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Body() request: EvalChangeRequest,
  ): Promise<EvalChangeReply | Repeated<EvalChangeReply>> {
    return this.changes.record(caller, project, request);
  }

  /** Takes it back: it stays in the list, marked, and no longer waits for a run. */
  @Delete(':change')
  @Allow('eval:write')
  @RepliesNothing()
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('change', IdPipe) change: string,
  ): Promise<void> {
    return this.changes.withdraw(caller, project, change);
  }
}
