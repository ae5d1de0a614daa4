import { LEVELS_MOST } from './json-text';
import { refusalOf, sent } from './refusal.fixture';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a file as it was sent', () => {
  it('reads text without its mark, in UTF-8, UTF-16 and the Windows-1252 of spreadsheets', () => {
    expect(sent('\ufeffkey,é').text).toBe('key,é');
    expect(sent(Buffer.from('\ufeffkey,é', 'utf16le')).text).toBe('key,é');
    expect(sent(Buffer.from('\ufeffkey,é', 'utf16le').swap16()).text).toBe('key,é');
    expect(sent(Buffer.from([0x6b, 0xe9, 0x80])).text).toBe('ké€');
  });

  it('parses its document once', () => {
    const file = sent('{"cases": [1]}');
    expect(file.object?.['cases']).toBe(file.object?.['cases']);
  });

  it('is no document where the text is no JSON, an XML or a table', () => {
    expect(sent('{"cases": [').json).toBeUndefined();
    expect(sent('<testsuite/>').json).toBeUndefined();
    expect(sent('key,passed\na,true').json).toBeUndefined();
    expect(sent('').json).toBeUndefined();
    expect(sent('[1]').object).toBeUndefined();
  });

  it('reads NaN and Infinity outside of strings as missing, never as 0', () => {
    expect(sent('{"a": NaN, "b": -Infinity, "c": "NaN, \\"Infinity", "d": [Infinity]}').json).toEqual({
      a: null,
      b: null,
      c: 'NaN, "Infinity',
      d: [null],
    });
    expect(sent('{"a": NaNcy}').json).toBeUndefined();
  });

  it('reads 200 levels and refuses 201, however many follow', () => {
    expect(sent(nested(LEVELS_MOST)).json).toBeInstanceOf(Array);
    for (const text of [nested(LEVELS_MOST + 1), '['.repeat(1_000_000), '{"a":'.repeat(1_000_000)])
      expect(() => sent(text).json).toThrow(
        'The file is nested more than 200 levels deep, which no evaluation tool writes.',
      );
    expect(sent(`["${'['.repeat(300)}"]`).json).toEqual(['['.repeat(300)]);
  });

  it.each(['__proto__', '\\u005f_proto__', '__pr\\u006Fto__'])(
    'drops a key %s and pollutes nothing',
    (key) => {
      const { object } = sent(`{"case": {"${key}": {"polluted": true}}, "constructor": {"prototype": 1}}`);
      const copy = { ...(object?.['case'] as object) };
      expect(Object.keys(copy)).toEqual([]);
      expect(Reflect.get(copy, 'polluted')).toBeUndefined();
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get({}, 'constructor')).toBe(Object);
    },
  );

  it('reads lines, skips blank ones, and refuses one that is no JSON with its number', () => {
    expect(sent('{"a": NaN}\r\n\n{"b": 2}\n').jsonLines()).toEqual([{ a: null }, { b: 2 }]);
    expect(refusalOf(() => sent('{"a": 1}\n\n{"b": ').jsonLines())).toEqual([
      'unreadable-file',
      'Line 3 is not JSON.',
      'line 3',
    ]);
  });

  it('looks at the first line without a refusal', () => {
    expect(sent('\n {"a": 1}\n{broken').firstLine).toEqual({ a: 1 });
    const oneLine = sent('{"a": 1}\n');
    expect(oneLine.firstLine).toEqual({ a: 1 });
    expect(oneLine.firstLine).toBe(oneLine.object);
    expect(sent('{broken\n{}').firstLine).toBeUndefined();
    expect(sent('a,b').firstLine).toBeUndefined();
  });

  it('comes to the end of 10 MB of quotation marks that never close, as its time grows with the length alone', () => {
    expect(sent(`["${'\\"'.repeat(5_000_000)}`).json).toBeUndefined();
    expect(sent(`[${'"",'.repeat(3_000_000)}`).json).toBeUndefined();
  });

  it('knows a zip by its first bytes', () => {
    expect(sent('PK\u0003\u0004…').isZip).toBe(true);
    expect(sent('PKX').isZip).toBe(false);
  });
});
