import { refusalOf } from './refusal.fixture';
import { readXml, XML_CHARACTERS_MOST, XML_LEVELS_MOST } from './xml-document';

const nested = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
const NO_DOCTYPE = [
  'unreadable-file',
  'The XML has a DOCTYPE, which Telltale does not read, as it can pull in other files. Remove that line and send it again.',
  undefined,
];

describe('XML of strangers', () => {
  it.each([
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<?xml version="1.0"?>\n<!doctype a><a/>',
    '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>',
  ])('refuses %j before it is read', (text) => {
    expect(refusalOf(() => readXml(text))).toEqual(NO_DOCTYPE);
  });

  it('takes a DOCTYPE in a reason as the text that it is', () => {
    expect(readXml('<a><![CDATA[<!DOCTYPE html>]]></a>').text).toBe('<!DOCTYPE html>');
  });

  it('resolves no entity but the five names and the numbers, and those once', () => {
    const root = readXml('<a b="&amp;lt; &quot;&apos;&#0;&#x110000;&xxe;">&amp;lt;</a>');
    expect([root.attribute('b'), root.text]).toEqual(['&lt; "\'&xxe;', '&lt;']);
    expect([root.attribute('c'), root.attribute('toString'), root.attribute('__proto__')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('refuses a file that was cut off, with the line', () => {
    expect(refusalOf(() => readXml('<a>\n<b>\n</b>\n'))?.[0]).toBe('unreadable-file');
    expect(refusalOf(() => readXml('<a>\n<b></a>'))).toEqual([
      'unreadable-file',
      'The XML is broken at or before line 2.',
      'line 2',
    ]);
  });

  it('refuses two documents in one file, and none', () => {
    for (const text of ['<a/><a/>', '<?xml version="1.0"?>'])
      expect(refusalOf(() => readXml(text))?.[0]).toBe('unreadable-file');
    expect(refusalOf(() => readXml('<a/><b/>'))?.[1]).toBe(
      'The XML needs one outermost element. Send reports one by one, not joined into one file.',
    );
  });

  it('reads 60 levels and refuses what is deeper', () => {
    expect(readXml(nested(XML_LEVELS_MOST)).name).toBe('a');
    for (const levels of [XML_LEVELS_MOST + 1, 100_000])
      expect(refusalOf(() => readXml(nested(levels)))).toEqual([
        'unreadable-file',
        'The XML is nested more than 60 levels deep, or has names that no runner writes.',
        undefined,
      ]);
  });

  it('reads 10 million characters and refuses one more', () => {
    const longest = `<a>${' '.repeat(XML_CHARACTERS_MOST - 7)}</a>`;
    expect(readXml(longest).name).toBe('a');
    expect(refusalOf(() => readXml(`${longest}\n`))?.slice(0, 2)).toEqual([
      'file-too-large',
      'The XML is longer than 10 million characters. Send one run a suite, or leave out what the tests printed.',
    ]);
  });

  it('pollutes nothing by elements of dangerous names', () => {
    refusalOf(() => readXml('<a><__proto__ polluted="1"><polluted/></__proto__><constructor/></a>'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
