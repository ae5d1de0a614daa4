import type { Role, TokenScope } from '@telltale/contract';
import type { SignedIn } from '../signed-in';
import type { TokenStanding } from './token-state';

/** A token with its project, its workspace and whoever made it: one statement brings it. */
export interface KnownToken extends TokenStanding {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly last_used_at: Date | null;
  readonly client_id: string;
  readonly project_id: string;
  readonly project_key: string;
  readonly project_name: string;
  readonly account_id: string;
  readonly email: string;
  readonly account_name: string;
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly currency: string;
  readonly time_zone: string;
}

/** Whatever its maker may do, a token records as an editor who sees the one client. */
const TOKEN_ROLE: Role = 'editor';

/** Who asks with a token: its maker, by that token, as far as it reaches. */
export function signedInWith(token: KnownToken, tokenHash: Buffer): SignedIn {
  return {
    tokenHash,
    account: {
      id: token.account_id,
      email: token.email,
      name: `${token.account_name} (token ${token.name})`,
    },
    workspace: {
      id: token.workspace_id,
      name: token.workspace_name,
      currency: token.currency,
      timeZone: token.time_zone,
    },
    role: TOKEN_ROLE,
    clients: [token.client_id],
    token: {
      name: token.name,
      scopes: [...token.scopes],
      project: { id: token.project_id, key: token.project_key, name: token.project_name },
      expiresOn: token.expires_on,
    },
  };
}
