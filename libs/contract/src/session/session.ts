import { DayText, Flag, Id, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';
import { StartViewReply } from '../views/view';
import { PASSWORD_LENGTH_MOST, type Role, ROLES } from './roles';

export class SignInRequest {
  @Text({ min: 1, max: 320 }) email!: string;
  @Text({ min: 1, max: PASSWORD_LENGTH_MOST }) password!: string;
}

export class AccountReply {
  @Id() id!: string;
  @Text() email!: string;
  @Text() name!: string;
}

export class WorkspaceMembershipReply {
  @Id() id!: string;
  @Text() name!: string;
  @OneOf(ROLES) role!: Role;
}

export class CurrentWorkspaceReply {
  @Id() id!: string;
  @Text() name!: string;
  @Text({ description: 'ISO 4217' }) currency!: string;
  @Text({ description: 'IANA time zone' }) timeZone!: string;
}

export class SessionReply {
  @Nested(() => AccountReply) account!: AccountReply;
  @Nested(() => CurrentWorkspaceReply) workspace!: CurrentWorkspaceReply;
  @ListOf(() => WorkspaceMembershipReply) workspaces!: WorkspaceMembershipReply[];
  @OneOf(ROLES) role!: Role;
  @TextList({ format: 'uuid', nullable: true, description: 'The clients of the scope; null means all' })
  clients!: string[] | null;
  @Flag({
    description:
      'The workspace asks for a second factor that the account does not have: until it has one, only the account itself is open',
  })
  lacksSecondFactor!: boolean;
  @Nested(() => StartViewReply, {
    nullable: true,
    description: 'The saved view that the portfolio starts with',
  })
  startView!: StartViewReply | null;
  @DayText({ description: 'Today in the workspace’s time zone' }) today!: string;
}
