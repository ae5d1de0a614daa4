import type { SecondStep } from '@telltale/contract';
import type { EntityManager } from 'typeorm';

/** What may be the second step of this account's sign-in; none where the password alone signs in. */
export async function secondStepsOf(manager: EntityManager, accountId: string): Promise<SecondStep[]> {
  const [found] = await manager.query<{ totp: boolean; passkey: boolean; codes: boolean }[]>(
    `select exists (select from totp where account_id = $1 and confirmed_at is not null) as totp,
       exists (select from passkey where account_id = $1) as passkey,
       exists (select from recovery_code where account_id = $1 and used_at is null) as codes`,
    [accountId],
  );
  if (found === undefined || (!found.totp && !found.passkey)) return [];
  const steps: SecondStep[] = [];
  if (found.totp) steps.push('totp');
  if (found.passkey) steps.push('passkey');
  if (found.codes) steps.push('recovery-code');
  return steps;
}
