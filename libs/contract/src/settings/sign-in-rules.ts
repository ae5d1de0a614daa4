import { Flag, Integer } from '../wire/property';

/** How the members of a workspace come in. */
export class SignInRulesRequest {
  @Flag({ description: 'Whoever comes in by a password needs a second factor' }) needsSecondFactor!: boolean;
}

export class SignInRulesReply {
  @Flag() needsSecondFactor!: boolean;
  @Integer({ description: 'Members who come in by password and have no second factor' })
  membersWithout!: number;
}
