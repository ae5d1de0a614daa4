import type { OwnTokenReply, Role } from '@telltale/contract';
import type { Caller } from './caller';

/** A session, or a token, with all that a request needs to know of it: one statement brings it. */
export interface SignedIn {
  readonly tokenHash: Buffer;
  readonly account: { readonly id: string; readonly email: string; readonly name: string };
  readonly workspace: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly timeZone: string;
  };
  readonly role: Role;
  readonly clients: readonly string[] | null;
  /** True where the session came by this workspace's single sign-on: it reaches no other. */
  readonly isBound?: boolean;
  /** True where the workspace asks for a second factor that the account does not have. */
  readonly lacksSecondFactor?: boolean;
  /** Where a machine asks. */
  readonly token?: Readonly<OwnTokenReply>;
}

export function callerOf({ account, workspace, role, clients, isBound, token }: SignedIn): Caller {
  const { id: accountId, name } = account;
  const caller = { workspaceId: workspace.id, accountId, name, role, clients, isBound };
  return token === undefined ? caller : { ...caller, token: token.name };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    signedIn?: SignedIn;
  }
}
