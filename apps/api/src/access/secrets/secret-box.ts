import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The layout of what is sealed: this byte, 12 bytes of nonce, 16 of tag, then the ciphertext. */
const LAYOUT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

export const SECRET_KEY_BYTES = 32;

/** It was sealed with another key or for another owner, it was changed since, or there is no key at all. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
}

/**
 * Keeps secrets that Telltale itself must read again (client secrets, seeds of one-time codes) so that a copy of the
 * database alone does not tell them: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce each time, bound to
 * its owner, so that in another row it opens to nothing.
 */
export class SecretBox {
  /** Without a key it keeps nothing. */
  constructor(private readonly key: Buffer | null) {
    if (key !== null && key.length !== SECRET_KEY_BYTES)
      throw new Error(`A secret key has ${SECRET_KEY_BYTES} bytes`);
  }

  get hasKey(): boolean {
    return this.key !== null;
  }

  seal(plain: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.neededKey(), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws `SecretUnreadable` where key or owner is another one, or a bit was changed. */
  open(sealed: Buffer, owner: string): string {
    if (sealed[0] !== LAYOUT || sealed.length < HEAD_BYTES) throw new SecretUnreadable('Not sealed by us');
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.neededKey(), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
      return plain.toString('utf8');
    } catch {
      // Waits for a tag that does not fit: only trying tells.
      throw new SecretUnreadable('The secret was sealed with another key, or it was changed');
    }
  }

  private neededKey(): Buffer {
    if (this.key === null) throw new SecretUnreadable('TELLTALE_SECRET_KEY is missing');
    return this.key;
  }
}
