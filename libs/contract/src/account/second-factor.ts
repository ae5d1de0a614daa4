import { Id, Instant, Integer, ListOf, Nested, OneOf, Open, Text, TextList } from '../wire/property';

/** How the second step of a sign-in may be done. A passkey also signs in alone. */
export const SECOND_STEPS = ['totp', 'recovery-code', 'passkey'] as const;
export type SecondStep = (typeof SECOND_STEPS)[number];

export const PASSKEY_NAME_LENGTH_MOST = 80;

export class SecondStepRequest {
  @OneOf(['totp', 'recovery-code']) method!: 'totp' | 'recovery-code';
  @Text({
    min: 1,
    max: 64,
    description: 'Six digits of the app, or a recovery code; spaces and dashes do not count',
  })
  code!: string;
}

export class PasskeyReply {
  @Id() id!: string;
  @Text() name!: string;
  @Instant() madeAt!: string;
  @Instant({ nullable: true }) lastUsedAt!: string | null;
}

export class SecondFactorReply {
  @Instant({ nullable: true, description: 'Since when the app’s codes are asked for; null: they are not' })
  totpSince!: string | null;
  @ListOf(() => PasskeyReply) passkeys!: PasskeyReply[];
  @Integer({ description: 'How many recovery codes are left' }) recoveryCodesLeft!: number;
}

/** Not asked for before it is confirmed with a code. */
export class TotpSecretReply {
  @Text({ nullable: true, description: 'Base32 (RFC 4648), shown this once' }) secret!: string | null;
}

export class TotpConfirmRequest {
  @Text({ min: 6, max: 12, description: 'Six digits' }) code!: string;
}

export class RecoveryCodesReply {
  @TextList({ nullable: true, description: 'Shown this once; null where those of before still hold' })
  recoveryCodes!: string[] | null;
}

export class PasskeyOptionsReply {
  @Open<object, object>({
    type: 'object',
    description: 'For navigator.credentials (WebAuthn Level 3, JSON form)',
  })
  options!: object;
}

/** What the browser answered (WebAuthn Level 3, `RegistrationResponseJSON`). */
export class PasskeyCreateRequest {
  @Text({ min: 1, max: PASSKEY_NAME_LENGTH_MOST }) name!: string;
  @Open<unknown, object>({ type: 'object' }) credential!: unknown;
}

export class PasskeyMadeReply extends RecoveryCodesReply {
  @Nested(() => PasskeyReply) passkey!: PasskeyReply;
}

/** What the browser answered (WebAuthn Level 3, `AuthenticationResponseJSON`). */
export class PasskeySignInRequest {
  @Open<unknown, object>({ type: 'object' }) credential!: unknown;
}

export class PasskeyPatchRequest {
  @Text({ min: 1, max: PASSKEY_NAME_LENGTH_MOST }) name!: string;
}
