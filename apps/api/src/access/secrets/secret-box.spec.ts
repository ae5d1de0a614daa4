import { randomBytes } from 'node:crypto';
import { SecretBox, SecretUnreadable } from './secret-box';

const box = new SecretBox(randomBytes(32));

describe('a secret box', () => {
  it('gives back what was put in, whatever letters it has', () => {
    for (const plain of ['', 'geheim', 'пароль 🔑', 'x'.repeat(5_000)])
      expect(box.open(box.seal(plain))).toBe(plain);
  });

  it('seals the same secret anew each time, and never shows it', () => {
    const [one, other] = [box.seal('client-secret'), box.seal('client-secret')];
    expect(one.equals(other)).toBe(false);
    expect(one.toString('latin1')).not.toContain('client-secret');
  });

  it('opens nothing that another key sealed, or in which one bit was changed', () => {
    const sealed = box.seal('client-secret');
    expect(() => new SecretBox(randomBytes(32)).open(sealed)).toThrow(SecretUnreadable);
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => box.open(changed)).toThrow(SecretUnreadable);
    }
    for (const length of [0, 1, 12, 28])
      expect(() => box.open(sealed.subarray(0, length))).toThrow(SecretUnreadable);
  });

  it('takes no key of another length', () => {
    expect(() => new SecretBox(randomBytes(16))).toThrow('32 bytes');
  });
});
