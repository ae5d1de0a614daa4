import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { EventReply, schemaReference } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { EventStreams } from './event-streams';

@Controller('api/v1/events')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  /** Server-sent events; resumes after `Last-Event-ID`. The event `reset` says that everything has to be read again. */
  @Get()
  @Allow('event:read')
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: schemaReference(EventReply) } } })
  async listen(
    @CurrentCaller() caller: Caller,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.streams.open(caller, lastEventId, request, reply);
  }
}
