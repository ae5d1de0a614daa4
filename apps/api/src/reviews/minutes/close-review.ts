import { createHash } from 'node:crypto';
import type { MinutesReply } from '@telltale/contract';
import { addDays, type Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { audit } from '../../database/audit';
import { canonicalJson } from '../../projects/canonical-json';
import { readContent } from '../review-content';
import type { StoredReview } from '../review-rows';
import { minutesMarkdown } from './minutes-markdown';

export const MINUTES_FORMAT = 'telltale-minutes/1';

const CLOSE = `
  update review set closed_at = $3, closed_by = $4, closed_on = $5, attendees = $6, told = $7, minutes = $8, minutes_hash = $9,
    markdown = $10
  where workspace_id = $1 and id = $2`;

/**
 * Writes the minutes of a review that is locked. They are kept as text: what JSON or Markdown a later Telltale would make of
 * the same review does not touch them.
 */
export async function closeReview(
  manager: EntityManager,
  caller: Caller,
  review: StoredReview,
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<void> {
  const { content, told } = await readContent(manager, caller, review, { at, today });
  const row = { ...review.row, state: 'closed' as const, closedAt: at.toISOString(), closedBy: caller.name };
  const minutes: MinutesReply = { format: MINUTES_FORMAT, review: row, content };
  const text = canonicalJson(minutes);
  const hash = createHash('sha256').update(text).digest();
  const kept = keptKeys([...review.toldBefore, ...told], today);
  await manager.query(CLOSE, [
    ...[
      caller.workspaceId,
      row.id,
      at,
      caller.name,
      today,
      JSON.stringify(review.attendees),
      kept,
      text,
      hash,
    ],
    minutesMarkdown(minutes),
  ]);
  await audit(manager, caller, at, {
    what: 'review.closed',
    subject: { reviewId: row.id, on: row.on, minutes: hash.toString('hex') },
  });
}

/** Of what was told before, only what the next review still looks through is worth keeping; a key ends with its day. */
function keptKeys(keys: readonly string[], today: Day): string[] {
  return [...new Set(keys)].filter((key) => key.slice(-10) >= addDays(today, -1));
}
