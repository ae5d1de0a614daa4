import { caseKey, caseText, digestOf, distinctKeys } from './case-text';

describe('text of a case', () => {
  it('keeps 500 characters, without control characters and without half a sign', () => {
    expect(caseText('a'.repeat(500))).toBe('a'.repeat(500));
    expect(caseText('a'.repeat(501))).toBe('a'.repeat(500));
    expect(caseText(' late\u0000 by\u001b two\nlines ')).toBe('late by two\nlines');
    expect(caseText(`${'a'.repeat(499)}😀`)).toBe(`${'a'.repeat(499)}\ufffd`);
  });

  it('is missing where it is blank or no text', () => {
    expect([caseText(' '), caseText('\u0000'), caseText(3), caseText(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps a key of 300 characters, and tells a longer one by its digest', () => {
    expect(caseKey('k'.repeat(300))).toBe('k'.repeat(300));
    expect(caseKey('k'.repeat(301))).toMatch(/^k{200}…[0-9a-f]{64}$/);
    expect(caseKey('k'.repeat(301))).not.toBe(caseKey('k'.repeat(302)));
    expect(caseKey(' a\u0000b ')).toBe('ab');
  });

  it('digests content and not the order of its keys', () => {
    expect(digestOf({ a: 1, b: [{ c: 'x', d: null }] })).toBe(digestOf({ b: [{ d: null, c: 'x' }], a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf('1')).not.toBe(digestOf(1));
    // sha256 of {"ticket":"x"}, by sha256sum.
    expect(digestOf({ ticket: 'x' })).toBe(
      '80296e099ad41548fc89e059e5120b94ca9c9d9b91cd1aa011ec4c013cf95f9d',
    );
  });

  it('tells cases of one key apart by their order, and takes no key that another case has', () => {
    expect(distinctKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a#2', 'a#3']);
    expect(distinctKeys(['a', 'a', 'a#2'])).toEqual(['a', 'a#3', 'a#2']);
    expect(distinctKeys(['a#2', 'a#2', 'a', 'a'])).toEqual(['a#2', 'a#2#2', 'a', 'a#3']);
  });
});
