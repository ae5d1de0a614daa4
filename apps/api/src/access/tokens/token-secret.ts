import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Letters and figures alone: a double click selects all of it, and no shell or address changes it. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BEGINNING = 'tt_';
/** 62^40 are more than 2^238. */
const RANDOM_LENGTH = 40;
/** 62^6 are more than 2^32. */
const CHECKSUM_LENGTH = 6;
const SHOWN_LENGTH = BEGINNING.length + 5;

const SHAPE = new RegExp(`^${BEGINNING}[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);

/**
 * `tt_`, 40 random characters, and a checksum of these: a typo is told from a token that is not known without asking the
 * database, and a scanner for secrets in code finds it by its shape and reports no other.
 */
export function newTokenSecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${BEGINNING}${random}${checksumOf(random)}`;
}

export function isTokenSecret(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const random = text.slice(BEGINNING.length, -CHECKSUM_LENGTH);
  return text.endsWith(checksumOf(random));
}

/** Enough to tell one's tokens apart, too little to guess the rest. */
export function shownPrefix(secret: string): string {
  return secret.slice(0, SHOWN_LENGTH);
}

/** The database knows only this. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function checksumOf(random: string): string {
  let rest = crc32(random);
  let text = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    text = `${ALPHABET[rest % ALPHABET.length]}${text}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}
