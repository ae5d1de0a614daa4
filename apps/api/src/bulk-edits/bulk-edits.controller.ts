import { Body, Controller, Param, Post } from '@nestjs/common';
import { BulkEditReply, BulkEditRequest } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { BulkEdits } from './bulk-edits';
import { BulkUndo } from './bulk-undo';

@Controller('api/v1/projects/bulk')
export class BulkEditsController {
  constructor(
    private readonly edits: BulkEdits,
    private readonly undoing: BulkUndo,
  ) {}

  @Post()
  @Allow('project:write')
  @Replies(BulkEditReply)
  edit(@CurrentCaller() caller: Caller, @Body() request: BulkEditRequest): Promise<BulkEditReply> {
    return this.edits.edit(caller, request);
  }

  @Post(':batch/undo')
  @Allow('project:write')
  @Replies(BulkEditReply)
  undo(@CurrentCaller() caller: Caller, @Param('batch', IdPipe) batch: string): Promise<BulkEditReply> {
    return this.undoing.undo(caller, batch);
  }
}
