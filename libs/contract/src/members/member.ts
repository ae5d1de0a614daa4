import { ClientNameReply } from '../projects/project-row';
import { type Role, ROLES } from '../session/roles';
import { PageReply } from '../wire/page';
import { Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';

/** As many clients as a scope may name. */
export const SCOPE_CLIENTS_MOST = 200;

/** An account in this workspace: what it may do, and how far it sees. */
export class MemberReply {
  @Id({ description: 'The account' }) id!: string;
  @Text() name!: string;
  @Text() email!: string;
  @OneOf(ROLES) role!: Role;
  @ListOf(() => ClientNameReply, { nullable: true, description: 'The clients of the scope; null means all' })
  clients!: ClientNameReply[] | null;
  @Flag({ description: 'Somebody of the client: reads or reviews one client. It adds and takes no right' })
  isGuest!: boolean;
  @Flag() isYou!: boolean;
  @Instant() joinedAt!: string;
  @Instant({ nullable: true, description: 'To the hour; null where they never entered' })
  lastSeenAt!: string | null;
  @Integer({ description: 'The version that If-Match names' }) version!: number;
}

export class MemberListReply {
  @ListOf(() => MemberReply) data!: MemberReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class MemberPatchRequest {
  @OneOf(ROLES, { optional: true }) role?: Role;
  @TextList({
    optional: true,
    nullable: true,
    format: 'uuid',
    min: 1,
    max: SCOPE_CLIENTS_MOST,
    description: 'The clients of the scope; null means all',
  })
  clients?: string[] | null;
  @Flag({ optional: true }) isGuest?: boolean;
}

export class MemberLeaveQuery {
  @Id({
    optional: true,
    description: 'The member who takes over; the administrator who removes, or the first one, unless said',
  })
  handOverTo?: string;
}

/** What a member left behind, and who has it now. */
export class MemberLeftReply {
  @Text({ description: 'Who took over' }) handedOverTo!: string;
  @Integer({ description: 'Decisions of theirs that still stand; they keep their name' }) decisions!: number;
  @Integer({ description: 'Open questions that are now asked of the successor' }) questions!: number;
  @Integer({ description: 'Shared views that are now the successor’s' }) views!: number;
  @Integer({ description: 'Tokens that were revoked' }) tokensRevoked!: number;
  @Integer({ description: 'Persons in records that no longer have this account' }) personsUnlinked!: number;
}

export class WorkspaceCreateRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ optional: true, pattern: /^[A-Z]{3}$/, description: 'ISO 4217; EUR unless said' })
  currency?: string;
  @Text({ optional: true, max: 100, description: 'IANA time zone; UTC unless said' }) timeZone?: string;
}

export class WorkspaceSwitchRequest {
  @Id() workspaceId!: string;
}
