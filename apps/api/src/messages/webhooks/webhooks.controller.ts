import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  DeliveryListReply,
  DeliveryReply,
  PageQuery,
  WebhookListReply,
  WebhookMadeReply,
  WebhookRequest,
} from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { Replies, RepliesNothing } from '../../http/replies';
import { ShowsOnce } from '../../http/shows-once';
import { WebhooksService } from './webhooks.service';

@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Allow('settings:write')
  @Replies(WebhookListReply)
  list(@CurrentCaller() caller: Caller): Promise<WebhookListReply> {
    return this.webhooks.list(caller);
  }

  @Post()
  @Allow('settings:write')
  @ShowsOnce('secret')
  @Replies(WebhookMadeReply, 201)
  make(@CurrentCaller() caller: Caller, @Body() request: WebhookRequest): Promise<WebhookMadeReply> {
    return this.webhooks.make(caller, request);
  }

  @Delete(':id')
  @Allow('settings:write')
  @RepliesNothing()
  remove(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.webhooks.remove(caller, id);
  }

  @Post(':id/test')
  @HttpCode(201)
  @Allow('settings:write')
  @Replies(DeliveryReply, 201)
  test(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<DeliveryReply> {
    return this.webhooks.test(caller, id);
  }

  @Get(':id/deliveries')
  @Allow('settings:write')
  @Replies(DeliveryListReply)
  deliveries(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<DeliveryListReply> {
    return this.webhooks.deliveries(caller, id, query);
  }

  @Post(':id/deliveries/:delivery/resend')
  @Allow('settings:write')
  @RepliesNothing()
  resend(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
  ): Promise<void> {
    return this.webhooks.resend(caller, { id, delivery });
  }
}
