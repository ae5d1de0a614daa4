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
  /** Where a machine asks. */
  readonly token?: Readonly<OwnTokenReply>;
}

export function callerOf({ account, workspace, role, clients, token }: SignedIn): Caller {
  const caller = { workspaceId: workspace.id, accountId: account.id, name: account.name, role, clients };
  return token === undefined ? caller : { ...caller, token: token.name };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    signedIn?: SignedIn;
  }
}
