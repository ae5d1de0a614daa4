import type { Role } from '@telltale/contract';

/** Who asks, and how far they see. Every service takes it first. */
export interface Caller {
  readonly workspaceId: string;
  /** Null for Telltale's own jobs. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly role: Role;
  /** The clients of the scope; null means all. */
  readonly clients: readonly string[] | null;
  /** The name of the token that a machine shows. */
  readonly token?: string;
  /** True in a session that came by single sign-on: it is this workspace's alone, and cannot change the account. */
  readonly isBound?: boolean;
}
