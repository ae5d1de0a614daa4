import { createHash, randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const CODES = 10;
const GROUPS = 6;
const GROUP_LENGTH = 4;
/** Without the letters that are taken for digits. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';

/** 24 letters of 32: 120 bits, above the 112 from which a plain hash will do (NIST SP 800-63B-4, 3.1.2.2). */
function newRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function hashOfCode(code: string): Buffer {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
}

/** Ten new ones, to be shown this once; those of before are over. */
export async function renewRecoveryCodes(
  manager: EntityManager,
  accountId: string,
  at: Date,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await manager.query('delete from recovery_code where account_id = $1', [accountId]);
  await manager.query(
    'insert into recovery_code (account_id, code_hash, made_at) select $1, unnest($2::bytea[]), $3',
    [accountId, codes.map(hashOfCode), at],
  );
  return codes;
}

/** With the first factor; null where some are left. */
export async function haveRecoveryCodes(
  manager: EntityManager,
  accountId: string,
  at: Date,
): Promise<string[] | null> {
  const [left] = await manager.query<unknown[]>(
    'select 1 from recovery_code where account_id = $1 and used_at is null limit 1',
    [accountId],
  );
  return left === undefined ? await renewRecoveryCodes(manager, accountId, at) : null;
}

/** True once for each code: the update itself is what decides between two at once. */
export async function useRecoveryCode(
  manager: EntityManager,
  accountId: string,
  code: string,
  at: Date,
): Promise<boolean> {
  const [, used] = await manager.query<[unknown, number]>(
    'update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null',
    [accountId, hashOfCode(code), at],
  );
  return used === 1;
}
