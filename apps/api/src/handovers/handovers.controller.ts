import { Controller, Get, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import { HandoverReply } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Refuses, Replies } from '../http/replies';
import { HandOverService } from './hand-over.service';
import { receiveArchive } from './receive-archive';
import { TakeOverService } from './take-over.service';

const FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    dryRun: { type: 'string', enum: ['true', 'false'], default: 'true' },
  },
};

@Controller('api/v1')
export class HandoversController {
  constructor(
    private readonly given: HandOverService,
    private readonly taken: TakeOverService,
  ) {}

  /** The whole client with its history, as one archive. The audit log keeps that it went out. */
  @Get('clients/:id/handover')
  @Allow('client:hand-over')
  @ApiResponse({
    status: 200,
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  async handOver(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes, handle } = await this.given.handOver(caller, id);
    return new StreamableFile(handle.createReadStream({ start: 0 }), {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
      length: bytes,
    });
  }

  /** Makes a client of an archive; without `dryRun=false` it is only tried, and nothing is written. */
  @Post('handovers')
  @Allow('client:take-over')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Replies(HandoverReply, 201)
  @Refuses('handover-refused', 'already-taken-over', 'name-taken', 'file-too-large')
  async takeOver(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<HandoverReply> {
    // Somebody who sees some clients only would make one that they cannot see.
    refuseScoped(caller, 'You are scoped to some clients.');
    return this.taken.takeOver(caller, await receiveArchive(request));
  }
}
