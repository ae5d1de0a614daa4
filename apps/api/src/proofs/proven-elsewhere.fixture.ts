/**
 * Addresses for which the proofs cannot make what they name yet: an invitation needs its mail's link, a provider its answers, a
 * person's erasure what it leaves, a passkey its authenticator, and a change of the ways in ends the session that asks. Each is held by the specs named here until it has its makers, and then its line goes.
 */
const PROVEN_ELSEWHERE: Readonly<Record<string, string>> = {
  '/api/v1/account': 'src/access/sessions',
  '/api/v1/password-resets': 'src/access/passwords',
  '/api/v1/session/passkey': 'src/access/passkeys',
  '/api/v1/members': 'src/members',
  '/api/v1/invitations': 'src/invitations',
  '/api/v1/workspaces': 'src/workspaces',
  '/api/v1/session/workspace': 'src/workspaces',
  '/api/v1/sso': 'src/access/sso',
  '/api/v1/settings/single-sign-on': 'src/access/sso',
  '/api/v1/audit': 'src/audit',
  '/api/v1/exports/audit': 'src/audit',
  '/api/v1/shared/audit': 'src/audit',
  '/api/v1/people/{id}/data': 'src/people/erasure',
  '/api/v1/people/{id}/erasure': 'src/people/erasure',
};

export function isProvenElsewhere(path: string): boolean {
  return Object.keys(PROVEN_ELSEWHERE).some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** Whose handlers those are, as operations name them. */
export const CONTROLLERS_ELSEWHERE: readonly string[] = [
  ...['accept', 'account', 'audit', 'erasure', 'invitations', 'members', 'passkeys', 'passkeySignIn'],
  ...['passwordReset', 'secondFactors', 'singleSignOn', 'sso', 'workspaces'],
];

/** Tables that only those addresses fill. */
export const TABLES_ELSEWHERE: readonly string[] = [
  'account_identity',
  'audit_seal',
  'invitation',
  'sso_provider',
];
