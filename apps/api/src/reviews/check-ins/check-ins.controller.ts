import { Body, Controller, Get, HttpCode, Ip, Param, Post, Req } from '@nestjs/common';
import {
  CheckInAnswersRequest,
  CheckInLinkReply,
  CheckInListReply,
  CheckInMadeReply,
  CheckInRequest,
} from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { originOf } from '../../http/origin-of';
import { Replies } from '../../http/replies';
import { ShowsOnce } from '../../http/shows-once';
import { CheckInsService } from './check-ins.service';
import { LinkCheckInsService } from './link-check-ins.service';

@Controller('api/v1')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly links: LinkCheckInsService,
  ) {}

  @Get('projects/:id/check-ins')
  @Allow('review:read')
  @Replies(CheckInListReply)
  list(@CurrentCaller() caller: Caller, @Param('id', IdPipe) project: string): Promise<CheckInListReply> {
    return this.checkIns.list(caller, project);
  }

  /** Asks the business owner, one question a mode that matters now. */
  @Post('projects/:id/check-ins')
  @Allow('review:note')
  @ShowsOnce('link')
  @Replies(CheckInMadeReply, 201)
  ask(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) project: string,
    @Body() request: CheckInRequest,
    @Req() http: FastifyRequest,
  ): Promise<CheckInMadeReply> {
    return this.checkIns.ask(caller, project, request, originOf(http));
  }

  /** For whoever was sent a link: needs no account. */
  @Get('check-ins/:secret')
  @Allow('public')
  @Replies(CheckInLinkReply)
  read(@Param('secret') secret: string, @Ip() address: string): Promise<CheckInLinkReply> {
    return this.links.read({ secret, address });
  }

  @Post('check-ins/:secret')
  @HttpCode(200)
  @Allow('public')
  @Replies(CheckInLinkReply)
  answer(
    @Param('secret') secret: string,
    @Ip() address: string,
    @Body() request: CheckInAnswersRequest,
  ): Promise<CheckInLinkReply> {
    return this.links.answer({ secret, address }, request);
  }
}
