import type { AuditDeed, AuditEntryReply, AuditNoun, AuditSealsReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';

/** What the filter offers. */
export const NOUN_WORDS: Readonly<Record<AuditNoun, string>> = {
  session: 'Sign-ins',
  account: 'Accounts',
  password: 'Passwords',
  totp: 'Authenticator apps',
  passkey: 'Passkeys',
  'recovery-codes': 'Recovery codes',
  access: 'Refusals',
  workspace: 'Workspaces',
  member: 'Members',
  invitation: 'Invitations',
  'single-sign-on': 'Single sign-on',
  'sign-in-rules': 'Sign-in rules',
  token: 'Tokens',
  'share-link': 'Links',
  person: 'People',
  client: 'Clients',
  project: 'Deleted projects',
  decision: 'Decisions',
  waiver: 'Waivers',
  review: 'Reviews',
  import: 'Imports',
  'bulk-edit': 'Bulk edits',
  settings: 'Settings',
  view: 'Views',
  webhook: 'Webhooks',
  digest: 'Digest',
  sample: 'Sample portfolio',
  export: 'Exports',
  audit: 'Looks at this log',
};

const DEEDS: Readonly<Record<AuditDeed, string>> = {
  'access.not-found': 'asked for something that is not there for them',
  'access.refused': 'was refused what the role does not allow',
  'account.renamed': 'changed their name',
  'audit.read': 'looked at the audit log',
  'bulk-edit.made': 'changed many projects at once',
  'bulk-edit.undone': 'undid a bulk edit',
  'client.deleted': 'deleted a client',
  'client.exported': 'handed a client over as an archive',
  'client.imported': 'took a client over from an archive',
  'decision.made': 'recorded a decision',
  'digest.changed': 'changed the weekly digest',
  'export.made': 'took data out as a file',
  'import.committed': 'imported a file',
  'import.undone': 'undid an import',
  'invitation.accepted': 'accepted an invitation',
  'invitation.made': 'invited somebody',
  'invitation.revoked': 'took an invitation back',
  'invitation.sent-again': 'sent an invitation again',
  'member.joined': 'joined by single sign-on',
  'member.left': 'left the workspace',
  'member.linked': 'signed in by single sign-on for the first time',
  'member.removed': 'removed a member',
  'member.role-changed': 'changed what a member may do',
  'member.scope-changed': 'changed what a member sees',
  'passkey.added': 'added a passkey',
  'passkey.removed': 'removed a passkey',
  'password.changed': 'changed their password',
  'password.reset': 'set a new password by a link',
  'person.deleted': 'deleted a person',
  'person.erased': 'erased a person',
  'project.deleted': 'deleted a project',
  'project.undone': 'removed a project by undoing its import',
  'recovery-codes.renewed': 'made new recovery codes',
  'review.closed': 'closed a review',
  'sample.removed': 'removed a sample project',
  'session.ended': 'ended one of their sessions',
  'session.opened': 'signed in',
  'session.others-ended': 'ended their other sessions',
  'session.refused': 'was refused at the sign-in',
  'session.workspace-entered': 'came from another workspace',
  'settings.changed': 'changed a setting',
  'share-link.made': 'made a link for people without an account',
  'share-link.opened': 'opened a link',
  'share-link.revoked': 'revoked a link',
  'sign-in-rules.changed': 'changed what is asked at the sign-in',
  'single-sign-on.changed': 'changed single sign-on',
  'single-sign-on.removed': 'removed single sign-on',
  'token.made': 'made a token',
  'token.revoked': 'revoked a token',
  'token.used-first': 'used a token for the first time',
  'totp.added': 'set up an authenticator app',
  'totp.removed': 'removed an authenticator app',
  'view.deleted': 'deleted a view',
  'waiver.ended': 'ended a waiver',
  'waiver.made': 'waived a sign',
  'webhook.made': 'made a webhook',
  'webhook.removed': 'removed a webhook',
  'workspace.made': 'made the workspace',
};

/** A deed that this version has no words for, of a newer server, is told by its own name: `a-thing.undone` is "a thing: undone". */
export function deedWords(what: string): string {
  return (DEEDS as Readonly<Record<string, string>>)[what] ?? what.replace('.', ': ').replaceAll('-', ' ');
}

/** Whoever has no account came by a link, or is Telltale itself. */
export function whoWords({ by, accountId, what }: AuditEntryReply): string {
  if (by !== null) return by;
  if (accountId !== null) return 'Somebody whose name is not known';
  return what.startsWith('share-link.') ? 'Somebody with the link' : 'Telltale';
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;
const LEFT_OUT = ['lastHash', 'minutes', 'prefix'];

/** What of the subject says something to a reader: names, files and settings, no ids and no hashes. */
export function subjectWords({ subject }: AuditEntryReply): string {
  const told = Object.entries(subject).filter(
    ([key, value]) => isPlain(value) && !ID.test(String(value)) && !LEFT_OUT.includes(key),
  );
  return told.map(([key, value]) => `${spokenKey(key)} ${String(value)}`).join(' · ');
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** `expiresOn` is "expires on". */
function spokenKey(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** An instant where the workspace is: `23 November 2026, 10:00`. */
export function instantWords(instant: string, timeZone: string): string {
  const format = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...format })
    .format(new Date(instant))
    .replace(' at ', ', ');
}

/** One sentence: how far nobody can change the log without its showing. */
export function sealWords({ sealedUpTo, waiting, seals }: AuditSealsReply, timeZone: string): string {
  const wait =
    waiting === 0 ? 'nothing waits' : waiting === 1 ? 'one entry waits' : `${waiting} entries wait`;
  if (sealedUpTo === null) return `Nothing is sealed yet; ${wait} for the first seal.`;
  return `Sealed up to ${instantWords(sealedUpTo, timeZone)} by ${spokenCount(seals, 'seal')}; ${wait} for the next.`;
}
