import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes: OWASP's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password may reach us composed in several ways, depending on the keyboard. */
const normalised = (password: string): string => password.normalize('NFKC');

export async function hashPassword(password: string): Promise<string> {
  return await hash(normalised(password), COST);
}

let hashOfNobody: Promise<string> | undefined;

/**
 * Takes as long for an address that nobody has, and for an account without a password, as for a wrong password, so that time
 * does not tell who has an account.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(32).toString('hex'));
  const kept = passwordHash?.startsWith('$argon2id$') === true ? passwordHash : undefined;
  const isRight = await verify(kept ?? (await hashOfNobody), normalised(password));
  return isRight && kept !== undefined;
}

/** True for a hash that was made when less was asked: its password, which is known at a sign-in, is hashed anew. */
export function isHashOutgrown(passwordHash: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(passwordHash);
  return found === null || Number(found[1]) < COST.memoryCost || Number(found[2]) < COST.timeCost;
}
