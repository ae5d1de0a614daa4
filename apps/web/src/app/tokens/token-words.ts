import type { TokenReply, TokenScope, TokenState } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import { workspaceDay } from '../access/workspace-day';

export const SCOPE_WORDS: Readonly<Record<TokenScope, string>> = {
  'evals:write': 'pushes evaluation results',
};

const STATE_WORDS: Readonly<Record<TokenState, (token: TokenReply, timeZone: string) => string>> = {
  active: ({ expiresOn }) => `Taken until ${spokenDay(expiresOn)}`,
  suspended: ({ madeBy }) => `Not taken: ${madeBy} may no longer record on this project`,
  expired: ({ expiresOn }) => `Expired: it was taken until ${spokenDay(expiresOn)}`,
  revoked: ({ revokedAt }, timeZone) =>
    revokedAt === null ? 'Revoked' : `Revoked on ${spokenDay(workspaceDay(revokedAt, timeZone))}`,
};

/** Whether a token is taken, and until when or why not. */
export function stateWords(token: TokenReply, timeZone: string): string {
  return STATE_WORDS[token.state](token, timeZone);
}

export function lastUseWords({ lastUsedAt }: TokenReply, timeZone: string, today: Day): string {
  if (lastUsedAt === null) return 'Never used';
  const day = workspaceDay(lastUsedAt, timeZone);
  return day === today ? 'Last used today' : `Last used on ${spokenDay(day)}`;
}

export function madeWords({ madeBy, createdAt, isMine }: TokenReply, timeZone: string): string {
  return `Made by ${isMine ? 'you' : madeBy} on ${spokenDay(workspaceDay(createdAt, timeZone))}`;
}
