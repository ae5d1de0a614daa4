import type { WebhookEvent } from '@telltale/contract';

export const WEBHOOK_EVENT_WORDS: Readonly<Record<WebhookEvent, string>> = {
  digest: 'the weekly digest',
  'review.closed': 'closed reviews',
  'decision.recorded': 'decisions, at once',
  'run.worse': 'runs that are worse, at once',
};
