import { hashOfSecret, isTokenSecret, newTokenSecret, shownPrefix } from './token-secret';

/** The checksum of this one was worked out apart from our code: crc32 of the 40 zeros is 2,520,759,182. */
const ZEROS = '0'.repeat(40);

describe('the secret of a token', () => {
  it('is tt_ with 46 letters and figures, each time another', () => {
    const secrets = Array.from({ length: 100 }, newTokenSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) {
      expect(secret).toMatch(/^tt_[0-9A-Za-z]{46}$/);
      expect(isTokenSecret(secret)).toBe(true);
    }
  });

  it('ends with a checksum that any program can work out', () => {
    expect(isTokenSecret(`tt_${ZEROS}2kaqcA`)).toBe(true);
  });

  it('has a typo wherever one character is another, is missing, or has changed places', () => {
    const secret = newTokenSecret();
    for (let place = 0; place < secret.length; place += 1) {
      const other = secret[place] === 'x' ? 'y' : 'x';
      expect(isTokenSecret(`${secret.slice(0, place)}${other}${secret.slice(place + 1)}`)).toBe(false);
      expect(isTokenSecret(`${secret.slice(0, place)}${secret.slice(place + 1)}`)).toBe(false);
    }
    expect(isTokenSecret(` ${secret}`)).toBe(false);
    expect(isTokenSecret(`${secret}\n`)).toBe(false);
    expect(isTokenSecret('')).toBe(false);
  });

  it('shows its first eight characters, and is kept as a hash of 32 bytes', () => {
    expect(shownPrefix(`tt_${ZEROS}000000`)).toBe('tt_00000');
    expect(hashOfSecret('tt_').toString('hex')).toBe(
      'da3be08582a6cc5a51661a4be5483393d777f8e48858fdde0d750e5ac0c62468',
    );
  });
});
