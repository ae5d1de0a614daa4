import { Body, Controller, Get, Put } from '@nestjs/common';
import { ReadinessTemplateReply, ReadinessTemplateRequest } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IfMatch } from '../http/if-match';
import { Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { TemplateService } from './template.service';

@Controller('api/v1/settings/readiness')
export class TemplateController {
  constructor(private readonly templates: TemplateService) {}

  @Get()
  @Allow('checklist:read')
  @Replies(ReadinessTemplateReply)
  read(@CurrentCaller() caller: Caller): Promise<Versioned<ReadinessTemplateReply>> {
    return this.templates.read(caller);
  }

  @Put()
  @Allow('checklist:write')
  @Replies(ReadinessTemplateReply)
  change(
    @CurrentCaller() caller: Caller,
    @IfMatch() version: number,
    @Body() { template }: ReadinessTemplateRequest,
  ): Promise<Versioned<ReadinessTemplateReply>> {
    return this.templates.change(caller, version, template);
  }
}
