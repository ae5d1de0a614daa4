import { ClientNameReply } from '../projects/project-row';
import { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST, type Role, ROLES } from '../session/roles';
import { PageReply } from '../wire/page';
import { DayText, Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';
import { SCOPE_CLIENTS_MOST } from './member';

export const INVITATION_DAYS_DEFAULT = 7;
export const INVITATION_DAYS_MOST = 30;

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export class InvitationRequest {
  @Text({ min: 3, max: 320, pattern: /^[^\s@]+@[^\s@]+$/ }) email!: string;
  @OneOf(ROLES) role!: Role;
  @TextList({
    nullable: true,
    format: 'uuid',
    min: 1,
    max: SCOPE_CLIENTS_MOST,
    description: 'The clients of the scope; null means all',
  })
  clients!: string[] | null;
  @Flag({ optional: true, description: 'Somebody of the client: viewer or reviewer of one client' })
  isGuest?: boolean;
  @DayText({ optional: true, description: 'The last day; 7 days ahead unless said, at most 30' })
  expiresOn?: string;
}

export class InvitationReply {
  @Id() id!: string;
  @Text() email!: string;
  @OneOf(ROLES) role!: Role;
  @ListOf(() => ClientNameReply, { nullable: true, description: 'The clients of the scope; null means all' })
  clients!: ClientNameReply[] | null;
  @Flag() isGuest!: boolean;
  @OneOf(INVITATION_STATES) state!: InvitationState;
  @DayText({ description: 'The last day on which it is taken' }) expiresOn!: string;
  @Instant() madeAt!: string;
  @Text({ nullable: true }) madeBy!: string | null;
  @Instant({ nullable: true, description: 'When it was last mailed; null where mail is not set up' })
  mailedAt!: string | null;
}

export class InvitationMadeReply extends InvitationReply {
  @Text({ nullable: true, description: 'The path behind your own address; shown once' }) link!: string | null;
}

export class InvitationListReply {
  @ListOf(() => InvitationReply) data!: InvitationReply[];
  @Nested(() => PageReply) page!: PageReply;
}

/** What whoever holds the link is told before they accept. */
export class InvitationOfferReply {
  @Text() workspaceName!: string;
  @Text({ description: 'The address that was invited' }) email!: string;
  @OneOf(ROLES) role!: Role;
  @Text({ nullable: true }) invitedBy!: string | null;
  @DayText() expiresOn!: string;
}

/** A new account with the address that was invited. */
export class InvitationAccountRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ min: PASSWORD_LENGTH_LEAST, max: PASSWORD_LENGTH_MOST }) password!: string;
}

export class InvitationAcceptedReply {
  @Id() workspaceId!: string;
  @Text() workspaceName!: string;
}
