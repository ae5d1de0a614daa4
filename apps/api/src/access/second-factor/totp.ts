import { verifySync } from 'otplib';
import type { EntityManager } from 'typeorm';
import { type SecretBox, SecretUnreadable } from '../secrets/secret-box';

const PERIOD_SECONDS = 30;
const CODE = /^\d{6}$/;

interface StoredTotp {
  readonly secret: Buffer;
  readonly confirmed_at: Date | null;
}

export interface SentCode {
  readonly accountId: string;
  readonly code: string;
  readonly at: Date;
}

/** The time step that a code belongs to, one step early or late allowed (RFC 6238, 5.2); null for a wrong code. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!CODE.test(token)) return null;
  const epoch = Math.floor(at.getTime() / 1_000);
  const found = verifySync({ secret, token, epoch, epochTolerance: PERIOD_SECONDS });
  return found.valid ? Math.floor(epoch / PERIOD_SECONDS) + found.delta : null;
}

/** True once for each step and never for one before: the update itself is what decides between two at once. */
export async function useTotpCode(
  manager: EntityManager,
  box: SecretBox,
  { accountId, code, at }: SentCode,
  { isConfirmed }: { readonly isConfirmed: boolean },
): Promise<boolean> {
  const [stored] = await manager.query<StoredTotp[]>(
    'select secret, confirmed_at from totp where account_id = $1',
    [accountId],
  );
  if (stored === undefined || (stored.confirmed_at !== null) !== isConfirmed) return false;
  const secret = secretIn(box, stored.secret, accountId);
  const step = secret === null ? null : stepOfCode(secret, code, at);
  if (step === null) return false;
  const [, used] = await manager.query<[unknown, number]>(
    'update totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where account_id = $1 and last_step < $2',
    [accountId, step, at],
  );
  return used === 1;
}

/** Null where the key of the server was lost or replaced: recovery codes and passkeys are there for that. */
function secretIn(box: SecretBox, sealed: Buffer, accountId: string): string | null {
  try {
    return box.open(sealed, accountId);
  } catch (error) {
    // Waits for another key: only opening it tells.
    if (error instanceof SecretUnreadable) return null;
    throw error;
  }
}
