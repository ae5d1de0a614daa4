import type { Role, TokenState } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { may } from '../permissions';

/** What decides whether a token is taken. */
export interface TokenStanding {
  readonly revoked_at: Date | null;
  /** The last day, in the workspace's time zone. */
  readonly expires_on: Day;
  /** Of whoever made it; null where they are no longer a member. */
  readonly maker_role: Role | null;
  /** Whether the project's client is in the maker's scope. */
  readonly maker_sees: boolean | null;
}

/** A token does no more than its maker could: it sleeps while the maker may not make one like it. */
export function tokenState(token: TokenStanding, today: Day): TokenState {
  if (token.revoked_at !== null) return 'revoked';
  if (token.expires_on < today) return 'expired';
  const { maker_role: role, maker_sees: sees } = token;
  return role !== null && may(role, 'token:own') && sees === true ? 'active' : 'suspended';
}
