import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Keeps what must be read again, such as the secrets of apps that make codes: AES-256-GCM under the server's key. */
export class SecretBox {
  private readonly key: Buffer | null;

  /** Without a key it keeps nothing. */
  constructor(secretKey: string | undefined) {
    this.key =
      secretKey === undefined
        ? null
        : Buffer.from(hkdfSync('sha256', secretKey, '', 'telltale secret box', 32));
  }

  get isOpen(): boolean {
    return this.key !== null;
  }

  /** Bound to its `owner`: in another row it opens to nothing. */
  seal(secret: string, owner: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.needKey(), iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Null where it was sealed under another key, for another owner, or changed, and where there is no key any more. */
  open(box: Buffer, owner: string): string | null {
    if (this.key === null) return null;
    try {
      const decipher = createDecipheriv(CIPHER, this.key, box.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(box.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      // Waits for a key that was lost and replaced: nothing but opening it tells.
      return null;
    }
  }

  private needKey(): Buffer {
    if (this.key === null) throw new Error('A secret is kept under TELLTALE_SECRET_KEY, which is missing');
    return this.key;
  }
}
