import { ACCOUNT, type Address, INVITATION, WORKSPACE } from './addresses.fixture';

/** Secrets in addresses: whoever holds one may look, from wherever; `shares.db-spec.ts` and its like prove their limits. */
export const SECRETS: readonly Address[] = [
  '/api/v1/answers/{secret}',
  '/api/v1/check-ins/{secret}',
  '/api/v1/shared/{secret}',
  '/api/v1/calendars/{file}',
  '/api/v1/invitations/{secret}',
  '/api/v1/shared/audit/{secret}',
];

/** What belongs to the workspace and to no client: within it, no client's wall stands in front of it. */
export const OF_THE_WORKSPACE: Readonly<Record<Address, string>> = {
  '/api/v1/imports/{id}': 'only for members who see every client',
  '/api/v1/webhooks/{id}': 'only for members who see every client',
  '/api/v1/webhooks/{id}/deliveries/{delivery}': 'only for members who see every client',
  [INVITATION]: 'only for members who see every client',
  [WORKSPACE]: 'the same for both',
  [ACCOUNT]: 'members are seen by all members',
};

const EVERY_CLIENT = 'only for members who see every client';
const THEMSELVES = 'they see themselves, and nobody else';

/** Operations that a member with a scope cannot use, whatever the id, so that the proof within a workspace ends at the refusal. */
export const NOT_WITH_A_SCOPE: Readonly<Record<string, string>> = {
  ...{ erasure_data: EVERY_CLIENT, erasure_erase: EVERY_CLIENT, invitations_make: EVERY_CLIENT },
  ...{ members_change: EVERY_CLIENT, members_read: THEMSELVES, members_remove: THEMSELVES },
  singleSignOn_change: EVERY_CLIENT,
  clients_remove: 'a client without projects is made for it, outside the scope',
};

/** Operations that answer 200 and say for each part what came of it; nothing is written where a part is refused. */
export const TELLS_EACH: readonly string[] = ['bulkEdits_edit'];

/** Ids that the caller makes: one that a stranger has already makes a new row, and the stranger's stays. */
export const MADE_BY_CALLER: readonly string[] = ['reviews_keepNote path note'];
