import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { answerText, type Attempt } from '../attempt';
import { contentHtml, contentText, type MessageContent } from '../message-content';
import { MESSAGE_OPTIONS, type MessageOptions } from '../message-options';

export interface Mail {
  /** The same at each attempt, so that a mail that arrived twice is known as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly content: MessageContent;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Sends mail by SMTP, where a server is set up. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions) {
    const { smtpUrl } = options;
    this.transport = smtpUrl === undefined ? null : createTransport({ url: smtpUrl, ...TIMEOUTS });
  }

  get isSetUp(): boolean {
    return this.transport !== null;
  }

  async send({ id, to, subject, content }: Mail): Promise<Attempt> {
    if (this.transport === null) return { outcome: 'failed', answer: 'Mail is not set up on this server.' };
    const from = this.options.mailFrom ?? '';
    try {
      const { response } = (await this.transport.sendMail({
        from,
        to: { name: '', address: to },
        // A subject is one line; nothing that was typed begins a header of its own.
        subject: subject.replace(/\s+/g, ' '),
        messageId: `<${id}@${from.split('@').at(-1)?.replace(/>$/, '') ?? 'telltale'}>`,
        text: contentText(content),
        html: contentHtml(content),
      })) as { readonly response: string };
      return { outcome: 'sent', answer: answerText(response) };
    } catch (error) {
      // Waits for a server that is down, asks to come again, or refuses.
      return refused(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** RFC 5321 4.2.1: an answer from 500 on is for good, one from 400 on asks to come again. */
function refused(error: unknown): Attempt {
  const { responseCode, message } = error as { readonly responseCode?: number; readonly message: string };
  const outcome = responseCode !== undefined && responseCode >= 500 ? 'failed' : 'retry';
  return { outcome, answer: answerText(message) };
}
