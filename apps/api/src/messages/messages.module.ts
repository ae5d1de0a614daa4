import { type DynamicModule, Module } from '@nestjs/common';
import { DeliverMessages } from './deliver-messages';
import { DigestController } from './digest/digest.controller';
import { DigestService } from './digest/digest.service';
import { SendDigests } from './digest/send-digests';
import { MailSender } from './mail/mail-sender';
import { MESSAGE_OPTIONS, type MessageOptions } from './message-options';
import { TellClosedReview } from './reviews/tell-closed';
import { TellHooks } from './webhooks/tell-hooks';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksService } from './webhooks/webhooks.service';

@Module({})
export class MessagesModule {
  static for(options: MessageOptions): DynamicModule {
    return {
      module: MessagesModule,
      // What sends mail of its own asks how it leaves; decisions and runs are told at once.
      global: true,
      controllers: [DigestController, WebhooksController],
      providers: [
        { provide: MESSAGE_OPTIONS, useValue: options },
        DeliverMessages,
        DigestService,
        MailSender,
        SendDigests,
        TellClosedReview,
        TellHooks,
        WebhooksService,
      ],
      exports: [MESSAGE_OPTIONS, TellHooks],
    };
  }
}
