import { randomBytes } from 'node:crypto';
import { SecretBox, SecretUnreadable } from './secret-box';

const OWNER = 'workspace';
const box = new SecretBox(randomBytes(32));

describe('a secret box', () => {
  it('gives back what was put in, whatever letters it has', () => {
    for (const plain of ['', 'geheim', 'пароль 🔑', 'x'.repeat(5_000)])
      expect(box.open(box.seal(plain, OWNER), OWNER)).toBe(plain);
  });

  it('seals the same secret anew each time, and never shows it', () => {
    const [one, other] = [box.seal('client-secret', OWNER), box.seal('client-secret', OWNER)];
    expect(one.equals(other)).toBe(false);
    expect(one.toString('latin1')).not.toContain('client-secret');
  });

  it('opens nothing that another key sealed, or in which one bit was changed', () => {
    const sealed = box.seal('client-secret', OWNER);
    expect(() => new SecretBox(randomBytes(32)).open(sealed, OWNER)).toThrow(SecretUnreadable);
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => box.open(changed, OWNER)).toThrow(SecretUnreadable);
    }
    for (const length of [0, 1, 12, 28])
      expect(() => box.open(sealed.subarray(0, length), OWNER)).toThrow(SecretUnreadable);
  });

  it('opens for nobody but the owner, and keeps nothing without a key', () => {
    const sealed = box.seal('client-secret', OWNER);
    expect(() => box.open(sealed, 'another')).toThrow(SecretUnreadable);
    const without = new SecretBox(null);
    expect(without.hasKey).toBe(false);
    expect(() => without.open(sealed, OWNER)).toThrow('TELLTALE_SECRET_KEY is missing');
  });

  it('takes no key of another length', () => {
    expect(() => new SecretBox(randomBytes(16))).toThrow('32 bytes');
  });
});
