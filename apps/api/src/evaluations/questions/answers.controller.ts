import { Body, Controller, Get, Ip, Param, Post } from '@nestjs/common';
import { EvalAnswerRequest, EvalLinkReply } from '@telltale/contract';
import { Allow } from '../../access/allow';
import { Replies } from '../../http/replies';
import { LinkAnswersService } from './link-answers.service';

/** For whoever was sent a link: needs no account, and answers just this. */
@Controller('api/v1/answers')
export class AnswersController {
  constructor(private readonly answers: LinkAnswersService) {}

  @Get(':secret')
  @Allow('public')
  @Replies(EvalLinkReply)
  read(@Param('secret') secret: string, @Ip() address: string): Promise<EvalLinkReply> {
    return this.answers.read({ secret, address });
  }

  @Post(':secret')
  @Allow('public')
  @Replies(EvalLinkReply)
  answer(
    @Param('secret') secret: string,
    @Ip() address: string,
    @Body() request: EvalAnswerRequest,
  ): Promise<EvalLinkReply> {
    return this.answers.answer({ secret, address }, request);
  }
}
