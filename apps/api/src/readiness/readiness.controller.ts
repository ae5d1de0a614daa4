import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { AsOfQuery, ReadinessPatchRequest, ReadinessReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { ReadinessReader } from './readiness-reader';
import { ReadinessService } from './readiness.service';

@Controller('api/v1/projects/:id/readiness')
export class ReadinessController {
  constructor(
    private readonly reader: ReadinessReader,
    private readonly readiness: ReadinessService,
  ) {}

  @Get()
  @Allow('project:read')
  @Replies(ReadinessReply)
  read(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<Versioned<ReadinessReply> | ReadinessReply> {
    return asOf === undefined ? this.reader.read(caller, id) : this.reader.readAsOf(caller, id, asOf);
  }

  @Patch()
  @Allow('project:write')
  @Replies(ReadinessReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ReadinessPatchRequest,
  ): Promise<Versioned<ReadinessReply>> {
    return this.readiness.change(caller, id, version, request);
  }
}
