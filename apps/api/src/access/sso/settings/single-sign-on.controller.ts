import { Body, Controller, Delete, Get, Post, Put, Req } from '@nestjs/common';
import { SingleSignOnReply, SingleSignOnRequest, SsoTestReply } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { IfMatch } from '../../../http/if-match';
import { Refuses, Replies, RepliesNothing } from '../../../http/replies';
import type { Versioned } from '../../../http/reply';
import { Allow } from '../../allow';
import { CurrentSession } from '../../current-caller';
import type { SignedIn } from '../../signed-in';
import { SsoAddresses } from '../sso-addresses';
import { type OwnAddresses, SingleSignOnService } from './single-sign-on.service';

@Controller('api/v1/settings/single-sign-on')
export class SingleSignOnController {
  constructor(
    private readonly settings: SingleSignOnService,
    private readonly addresses: SsoAddresses,
  ) {}

  /** Version 0 where nothing is set up yet. */
  @Get()
  @Allow('settings:write')
  @Replies(SingleSignOnReply)
  read(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<Versioned<SingleSignOnReply>> {
    return this.settings.read(session, this.own(request, session));
  }

  @Put()
  @Allow('settings:write')
  @Replies(SingleSignOnReply)
  change(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
    @IfMatch() version: number,
    @Body() body: SingleSignOnRequest,
  ): Promise<Versioned<SingleSignOnReply>> {
    return this.settings.change(session, version, body, this.own(request, session));
  }

  /** Sessions that it opened end with it. */
  @Delete()
  @Allow('settings:write')
  @RepliesNothing()
  @Refuses('not-found')
  remove(@CurrentSession() session: SignedIn, @IfMatch() version: number): Promise<void> {
    return this.settings.remove(session, version);
  }

  /** Asks the provider that is saved, and says what is wrong. */
  @Post('test')
  @Allow('settings:write')
  @Replies(SsoTestReply)
  @Refuses('not-found')
  test(@CurrentSession() session: SignedIn): Promise<SsoTestReply> {
    return this.settings.test(session);
  }

  private own(request: FastifyRequest, { workspace }: SignedIn): OwnAddresses {
    return {
      redirectUri: this.addresses.redirectUri(request),
      startUri: this.addresses.startUri(request, workspace.id),
    };
  }
}
