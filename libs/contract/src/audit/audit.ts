import { PageQuery, PageReply } from '../wire/page';
import { DayText, Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';

/** What an entry is about: the word before the dot of its `what`. More may come. */
export const AUDIT_NOUNS = [
  'session',
  'account',
  'password',
  'totp',
  'passkey',
  'recovery-codes',
  'access',
  'workspace',
  'member',
  'invitation',
  'single-sign-on',
  'sign-in-rules',
  'token',
  'share-link',
  'person',
  'client',
  'project',
  'decision',
  'waiver',
  'review',
  'import',
  'bulk-edit',
  'settings',
  'view',
  'webhook',
  'digest',
  'sample',
  'export',
  'audit',
] as const;
export type AuditNoun = (typeof AUDIT_NOUNS)[number];

/** All that is written down. The words of a deed never change, since sealed logs hold them. */
export const AUDIT_DEEDS = [
  'access.not-found',
  'access.refused',
  'account.renamed',
  'audit.read',
  'bulk-edit.made',
  'bulk-edit.undone',
  'client.deleted',
  'client.exported',
  'client.imported',
  'decision.made',
  'digest.changed',
  'export.made',
  'import.committed',
  'import.undone',
  'invitation.accepted',
  'invitation.made',
  'invitation.revoked',
  'invitation.sent-again',
  'member.joined',
  'member.left',
  'member.linked',
  'member.removed',
  'member.role-changed',
  'member.scope-changed',
  'passkey.added',
  'passkey.removed',
  'password.changed',
  'password.reset',
  'person.deleted',
  'person.erased',
  'project.deleted',
  'project.undone',
  'recovery-codes.renewed',
  'review.closed',
  'sample.removed',
  'session.ended',
  'session.opened',
  'session.others-ended',
  'session.refused',
  'session.workspace-entered',
  'settings.changed',
  'share-link.made',
  'share-link.opened',
  'share-link.revoked',
  'sign-in-rules.changed',
  'single-sign-on.changed',
  'single-sign-on.removed',
  'token.made',
  'token.revoked',
  'token.used-first',
  'totp.added',
  'totp.removed',
  'view.deleted',
  'waiver.ended',
  'waiver.made',
  'webhook.made',
  'webhook.removed',
  'workspace.made',
] as const satisfies readonly `${AuditNoun}.${string}`[];
export type AuditDeed = (typeof AUDIT_DEEDS)[number];

const WHAT = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/;

export class AuditChoiceQuery {
  @Text({
    optional: true,
    max: 80,
    pattern: WHAT,
    description: 'All about a thing (`decision`), or one deed (`decision.made`)',
  })
  what?: string;
  @Id({ optional: true, description: 'Who did it' }) account?: string;
  @DayText({ optional: true, description: 'The first day, in the workspace’s time zone' }) from?: string;
  @DayText({ optional: true, description: 'The last day' }) to?: string;
}

export class AuditQuery extends AuditChoiceQuery {
  @Integer({ optional: true, min: 1, max: 200 }) limit?: PageQuery['limit'];
  @Text({ optional: true, max: 2_000 }) cursor?: PageQuery['cursor'];
}

export const AUDIT_EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type AuditExportFormat = (typeof AUDIT_EXPORT_FORMATS)[number];

export class AuditExportQuery extends AuditChoiceQuery {
  @OneOf(AUDIT_EXPORT_FORMATS, { optional: true, description: 'csv unless said' }) format?: AuditExportFormat;
}

export class AuditEntryReply {
  @Id() id!: string;
  @Instant() at!: string;
  @Text({ description: 'noun.verb-ed' }) what!: string;
  @Id({ nullable: true, description: 'Null: Telltale itself, or somebody without an account' }) accountId!:
    string | null;
  @Text({ nullable: true }) by!: string | null;
  @Open<Readonly<Record<string, unknown>>, object>({
    type: 'object',
    additionalProperties: true,
    description: 'To what it was done',
  })
  subject!: Readonly<Record<string, unknown>>;
  @Text({ nullable: true, description: 'From which address it came' }) address!: string | null;
  @Id({ nullable: true, description: 'The x-request-id of the reply' }) requestId!: string | null;
  @Integer({ nullable: true, description: 'The seal that it is under; null while it waits' }) seal!:
    number | null;
  @Flag({ description: 'Its personal values were erased' }) isErased!: boolean;
}

/** How far the log is sealed. */
export class AuditSealsReply {
  @Integer() seals!: number;
  @Integer({ description: 'Entries that wait for the next seal, a minute at most while jobs run' })
  waiting!: number;
  @Instant({ nullable: true, description: 'The last entry of the latest seal' }) sealedUpTo!: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the latest seal, as hexadecimal text' }) hash!:
    string | null;
}

export class AuditListReply {
  @ListOf(() => AuditEntryReply) data!: AuditEntryReply[];
  @Nested(() => PageReply) page!: PageReply;
  @Nested(() => AuditSealsReply) sealed!: AuditSealsReply;
}

/** Who shares the log, with whom, and until when. */
export class SharedAuditHeadReply {
  @Text() workspace!: string;
  @Text() timeZone!: string;
  @Text({ description: 'For whom the link is' }) name!: string;
  @Text({ nullable: true }) by!: string | null;
  @DayText() expiresOn!: string;
}

export class SharedAuditReply extends AuditListReply {
  @Nested(() => SharedAuditHeadReply) shared!: SharedAuditHeadReply;
}
