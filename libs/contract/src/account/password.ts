import { PASSWORD_LENGTH_MOST } from '../session/roles';
import { Flag, Text } from '../wire/property';

export class PasswordChangeRequest {
  @Text({ min: 1, max: PASSWORD_LENGTH_MOST }) currentPassword!: string;
  @Text({
    min: 1,
    max: PASSWORD_LENGTH_MOST,
    description: 'At least 15 characters; words that are easy to guess are refused',
  })
  newPassword!: string;
}

/** Proves anew who it is, for what changes the ways in. */
export class ConfirmationRequest {
  @Text({ min: 1, max: PASSWORD_LENGTH_MOST }) password!: string;
}

export class ResetOptionsReply {
  @Flag({ description: 'False where this server sends no mail: an administrator of the server must help' })
  isMailSetUp!: boolean;
}

export class ResetLinkRequest {
  @Text({ min: 3, max: 320, pattern: /^[^\s@]+@[^\s@]+$/ }) email!: string;
}

export class PasswordResetRequest {
  @Text({ min: 1, max: 200, description: 'The last part of the link’s address' }) secret!: string;
  @Text({ min: 1, max: PASSWORD_LENGTH_MOST }) password!: string;
}
