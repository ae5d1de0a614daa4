import { INVITATION_DAYS_DEFAULT, INVITATION_DAYS_MOST, type InvitationRequest } from '@telltale/contract';
import { addDays, type Day, spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';

export function lastDayOf({ expiresOn }: InvitationRequest, today: Day): Day {
  if (expiresOn === undefined) return addDays(today, INVITATION_DAYS_DEFAULT);
  const latest = addDays(today, INVITATION_DAYS_MOST);
  if (expiresOn >= today && expiresOn <= latest) return expiresOn;
  throw atField('invalid-request', 'expiresOn', `Send a day from today up to ${spokenDay(latest)}.`);
}

export async function refuseMember(manager: EntityManager, email: string): Promise<void> {
  const [member] = await manager.query<{ name: string }[]>(
    `select name from workspace_members('', '00000000-0000-0000-0000-000000000000', 1000000)
     where lower(email) = lower($1)`,
    [email],
  );
  if (member === undefined) return;
  throw atField('already-a-member', 'email', `${member.name} is a member: change their role or clients.`);
}

/** One that ran out is put away for the new one. */
export async function refuseInvited(
  manager: EntityManager,
  { workspaceId }: Caller,
  { email, today, at }: { readonly email: string; readonly today: Day; readonly at: Date },
): Promise<void> {
  await manager.query(
    `update invitation set revoked_at = $4
     where workspace_id = $1 and lower(email) = lower($2) and accepted_at is null and revoked_at is null and expires_on < $3`,
    [workspaceId, email, today, at],
  );
  const open = await manager.query<unknown[]>(
    `select from invitation
     where workspace_id = $1 and lower(email) = lower($2) and accepted_at is null and revoked_at is null`,
    [workspaceId, email],
  );
  if (open.length > 0)
    throw atField('already-invited', 'email', 'Send the invitation again, or revoke it first.');
}

function atField(
  code: 'invalid-request' | 'already-a-member' | 'already-invited',
  field: string,
  detail: string,
): Problem {
  return new Problem(code, { detail, errors: [{ pointer: `#/${field}`, detail }] });
}
