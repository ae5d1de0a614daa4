/**
 * What an id stands for is named by the address that it ends: the id of a run is `/api/v1/projects/{id}/eval-runs/{run}`,
 * wherever it is sent. In the text of a request an id is written as `@@` and that address until somebody's own is put there.
 */
export type Address = string;

export const CLIENT = '/api/v1/clients/{id}';
export const PROJECT = '/api/v1/projects/{id}';
export const PERSON = '/api/v1/people/{id}';
export const ACCOUNT = '/api/v1/accounts/{id}';
export const RUN = '/api/v1/projects/{id}/eval-runs/{run}';
export const SUITE = '/api/v1/projects/{id}/eval-suites/{suite}';
export const ENTRY = '/api/v1/projects/{id}/registers/{register}/{entry}';
export const PROOF = '/api/v1/projects/{id}/proofs/{file}';
export const VIEW = '/api/v1/views/{id}';
export const REVIEW = '/api/v1/reviews/{id}';
export const DECISION = '/api/v1/projects/{id}/decisions/{decision}';

export const MEMBER = '/api/v1/members/{id}';
export const INVITATION = '/api/v1/invitations/{id}';
export const WORKSPACE = '/api/v1/workspaces/{id}';
export const OWN_SESSION = '/api/v1/account/sessions/{id}';
export const PASSKEY = '/api/v1/account/passkeys/{id}';
export const NOTE = '/api/v1/reviews/{id}/notes/{note}';
export const TOKEN = '/api/v1/tokens/{id}';
export const SHARE_LINK = '/api/v1/share-links/{id}';
export const BATCH = '/api/v1/projects/bulk/{batch}';

/** What only whoever made it may change. */
export const AUTHORED: readonly Address[] = [VIEW, NOTE, TOKEN, SHARE_LINK, BATCH, OWN_SESSION, PASSKEY];

/** The readable key of a project, which machines may send in place of its id. */
export const PROJECT_KEY = '/api/v1/projects/{key}';

export const idOf = (address: Address): string => `@@${address}`;

/** Where a text belongs: each time another, with the word of whoever sends it. */
export const TEXT = '@@/text';
/** Where an e-mail address belongs: each time another. */
export const EMAIL = '@@/email';

const WRITTEN = /^@@(\/.*)$/;

/** The address whose id belongs here; undefined for any other text. */
export function addressIn(value: unknown): Address | undefined {
  return typeof value === 'string' ? WRITTEN.exec(value)?.[1] : undefined;
}

/** The same for ids alone. */
export function idAddressIn(value: unknown): Address | undefined {
  return value === TEXT || value === EMAIL ? undefined : addressIn(value);
}

/** `/api/v1/a/{b}/c/{d}` → the address of `b`, then that of `d`. */
export function addressesIn(path: string): readonly Address[] {
  const parts = path.split('/');
  return parts.flatMap((part, index) => (part.startsWith('{') ? [parts.slice(0, index + 1).join('/')] : []));
}

/** The name in braces with which an address ends. */
export function lastName(address: Address): string {
  return address.slice(address.lastIndexOf('{') + 1, -1);
}
