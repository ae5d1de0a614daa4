import type { MemberLeftReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';

/** What somebody who leaves is told first. */
export const LEAVING = 'You will see nothing of this workspace any more, and your tokens are revoked.';

/** What became of somebody who was removed, and of what was theirs. */
export function leftWords(
  name: string,
  { handedOverTo, questions, views, tokensRevoked, decisions }: MemberLeftReply,
): string {
  const passedOn = [counted(questions, 'open question'), counted(views, 'shared view')].filter(
    (part) => part !== null,
  );
  const words = [
    `${name} is no member any more.`,
    passedOn.length === 0 ? null : `Handed over to ${handedOverTo}: ${passedOn.join(' and ')}.`,
    tokensRevoked === 0 ? null : `Revoked: ${counted(tokensRevoked, 'token')}.`,
    decisions === 0 ? null : `Still in force under their name: ${counted(decisions, 'decision')}.`,
  ];
  return words.filter((part) => part !== null).join(' ');
}

function counted(count: number, thing: string): string | null {
  return count === 0 ? null : spokenCount(count, thing);
}
