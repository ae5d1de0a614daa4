import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { PasswordResetRequest, ResetLinkRequest, ResetOptionsReply } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Refuses, Replies, RepliesNothing } from '../../http/replies';
import { Allow } from '../allow';
import { PasswordResetService } from './password-reset.service';

@Controller('api/v1/password-resets')
export class PasswordResetController {
  constructor(private readonly resets: PasswordResetService) {}

  @Get()
  @Allow('public')
  @Replies(ResetOptionsReply)
  read(): ResetOptionsReply {
    return { isMailSetUp: this.resets.isMailSetUp };
  }

  /** Sends a link where the address has an account; the answer is the same where it has none. */
  @Post()
  @Allow('public')
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'Accepted' })
  async ask(@Body() { email }: ResetLinkRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.ask(email, request.ip);
  }

  /** Sets the new password, and ends all sessions. */
  @Post('use')
  @Allow('public')
  @RepliesNothing()
  @Refuses('reset-link-ended')
  async use(@Body() body: PasswordResetRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.reset(body, request.ip);
  }
}
