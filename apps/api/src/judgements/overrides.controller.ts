import { Body, Controller, Param, Post } from '@nestjs/common';
import { OverrideReasonRequest, OverrideReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { OverridesService } from './overrides.service';

@Controller('api/v1/projects/:id/overrides')
export class OverridesController {
  constructor(private readonly overrides: OverridesService) {}

  @Post()
  @Allow('project:write')
  @Replies(OverrideReply, 201)
  explain(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: OverrideReasonRequest,
  ): Promise<OverrideReply> {
    return this.overrides.explain(caller, id, request);
  }
}
