import { Body, Controller, Get, Put } from '@nestjs/common';
import { DigestReaderRequest, DigestReply, DigestRequest } from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { Replies } from '../../http/replies';
import { DigestService } from './digest.service';

@Controller('api/v1/digest')
export class DigestController {
  constructor(private readonly digest: DigestService) {}

  @Get()
  @Allow('settings:read')
  @Replies(DigestReply)
  read(@CurrentCaller() caller: Caller): Promise<DigestReply> {
    return this.digest.read(caller);
  }

  @Put()
  @Allow('settings:write')
  @Replies(DigestReply)
  change(@CurrentCaller() caller: Caller, @Body() request: DigestRequest): Promise<DigestReply> {
    return this.digest.change(caller, request);
  }

  /** Whether it comes to your own address. */
  @Put('reader')
  @Allow('settings:read')
  @Replies(DigestReply)
  choose(@CurrentCaller() caller: Caller, @Body() { isRead }: DigestReaderRequest): Promise<DigestReply> {
    return this.digest.choose(caller, isRead);
  }
}
