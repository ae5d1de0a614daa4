export const MESSAGE_OPTIONS = Symbol('message options');

/** How messages leave this process. */
export interface MessageOptions {
  /** `smtp://user:password@host:port`; absent: no mail is sent. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Where people find this Telltale; absent: links in messages are left out. */
  readonly publicUrl?: string;
  /** True where webhooks may lead into the own network; else such addresses are refused. */
  readonly allowsPrivateWebhooks?: boolean;
}
