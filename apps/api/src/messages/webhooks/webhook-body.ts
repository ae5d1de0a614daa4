import type { WebhookKind } from '@telltale/contract';
import { Webhook } from 'standardwebhooks';
import { contentText, type MessageContent } from '../message-content';

export interface Outgoing {
  readonly id: string;
  readonly event: string;
  readonly subject: string;
  readonly content: MessageContent;
  readonly at: Date;
}

/** What is posted to a webhook: the form of Standard Webhooks, or the message that a chat shows. */
export function webhookBody(
  kind: WebhookKind,
  secret: string | null,
  outgoing: Outgoing,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const { subject, content } = outgoing;
  if (kind === 'slack')
    return { body: JSON.stringify({ text: `${subject}\n\n${contentText(content)}` }), headers: {} };
  if (kind === 'teams') return { body: JSON.stringify(teamsMessage(outgoing)), headers: {} };
  return signed(secret ?? '', outgoing);
}

/** https://www.standardwebhooks.com: the id stays the same at each attempt, so that a receiver knows what it has. */
function signed(secret: string, { id, event, subject, content, at }: Outgoing) {
  const data = { subject, text: contentText(content), ...content.data };
  const body = JSON.stringify({ type: event, timestamp: at.toISOString(), data });
  const signature = new Webhook(secret).sign(id, at, body);
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return {
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
  };
}

function teamsMessage({ subject, content }: Outgoing): object {
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [block(subject, { weight: 'Bolder' }), block(contentText(content))],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
