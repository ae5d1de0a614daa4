import fc from 'fast-check';
import { caseIdentity, caseKeyOf } from './case-identity';

describe('the identity of a case', () => {
  it('is another when the right answer is another', () => {
    expect(caseIdentity('T07', 'a1')).not.toBe(caseIdentity('T07', 'b2'));
    expect(caseIdentity('T07', 'a1')).not.toBe(caseIdentity('T07', null));
    expect(caseIdentity('T07', 'a1')).toBe(caseIdentity('T07', 'a1'));
  });

  it('gives back the key, whatever text strangers made it of', () => {
    const digest = fc.option(fc.stringMatching(/^[0-9a-f]{1,64}$/));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), digest, (key, answer) => {
        expect(caseKeyOf(caseIdentity(key, answer))).toBe(key);
      }),
    );
  });

  it('holds apart a key that looks like a key with an answer', () => {
    const lookAlike = caseIdentity('T07', 'a1');
    expect(caseIdentity(lookAlike, null)).not.toBe(lookAlike);
    expect(caseKeyOf(caseIdentity(lookAlike, null))).toBe(lookAlike);
  });

  it('holds nothing that a database refuses in text', () => {
    expect(caseIdentity('T07', 'a1')).not.toContain('\u0000');
  });
});
