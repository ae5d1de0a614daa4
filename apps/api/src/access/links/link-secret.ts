import { createHash, randomBytes } from 'node:crypto';

const SECRET = /^[\w-]{43}$/;

/** 256 random bits for an address; the database knows only their hash. */
export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Anything else was cut short or made up. */
export function isLinkSecret(text: string): boolean {
  return SECRET.test(text);
}

export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
