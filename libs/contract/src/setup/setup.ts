import { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST } from '../session/roles';
import { Flag, Text } from '../wire/property';

export class SetupReply {
  @Flag({ description: 'True while no account exists' }) needed!: boolean;
}

/** The first account, and the workspace it administers. */
export class SetupRequest {
  @Text({ min: 3, max: 320, pattern: /^[^\s@]+@[^\s@]+$/ }) email!: string;
  @Text({ min: PASSWORD_LENGTH_LEAST, max: PASSWORD_LENGTH_MOST }) password!: string;
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ min: 1, max: 200 }) workspaceName!: string;
  @Text({ optional: true, pattern: /^[A-Z]{3}$/, description: 'ISO 4217; EUR unless said' })
  currency?: string;
  @Text({ optional: true, max: 100, description: 'IANA time zone; UTC unless said' }) timeZone?: string;
}
