import { received } from './received-file.fixture';
import { type CsvRecord, isBlank, readRecords } from './read-records';

async function recordsOf(text: string, chunkBytes?: number): Promise<CsvRecord[]> {
  const file = await received(text, chunkBytes);
  try {
    const records: CsvRecord[] = [];
    for await (const record of readRecords(file)) records.push(record);
    return records;
  } finally {
    await file.close();
  }
}

const cellsOf = async (text: string, chunkBytes?: number) =>
  (await recordsOf(text, chunkBytes)).map(({ cells }) => cells);

describe('the records of a table', () => {
  it('end with CRLF, and bare line ends inside cells end nothing', async () => {
    for (const chunkBytes of [1, 5, 10_000])
      expect(await cellsOf('name,unit\r\n"Tide\ntable",a\r\nFog\nhorn,b\r\n', chunkBytes)).toEqual([
        ['name', 'unit'],
        ['Tide\ntable', 'a'],
        ['Fog\nhorn', 'b'],
      ]);
  });

  it('may end with bare line ends, and the last without any', async () => {
    expect(await cellsOf('a,b\n1,2\n3,"4"')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it.each([
    [',', 'a,"b;c",d\n1,"2;3",4\n'],
    [';', 'a;"b,c";d\n1;"2,3";4\n'],
    ['\t', 'a\tb,c\td;e\n1\t2,3\t4\n'],
  ])('are divided by %p, found by the header', async (_delimiter, text) => {
    expect((await cellsOf(text)).map(({ length }) => length)).toEqual([3, 3]);
  });

  it('are numbered from 1 after the header, lines that hold nothing counted but blank', async () => {
    const records = await recordsOf('a,b\n1,2\n\n,\n3,4\n\n');
    expect(records.map((record) => [record.row, isBlank(record)])).toEqual([
      [0, false],
      [1, false],
      [2, true],
      [3, true],
      [4, false],
      [5, true],
    ]);
  });

  it('keep quotation marks that are written twice', async () => {
    expect((await cellsOf('a\n"say ""no"""\n'))[1]).toEqual(['say "no"']);
  });
});

describe('a table that is not whole is refused, with the place', () => {
  const table = (record: string) => `a,b\n1,2\n3,4\n${record}\n5,6\n`;

  it.each([
    [
      'a quotation mark that never closes',
      table('"x,y'),
      'The quotation marks do not pair up in or just before record 3',
    ],
    [
      'text after a quotation mark',
      table('"x"y,z'),
      'The quotation marks do not pair up in or just before record 3 (line 4 of the file).',
    ],
    ['a cell too few', table('x'), 'Record 3 has 1 cells where the header has 2'],
    ['a cell too many', table('x,y,z'), 'Record 3 has 3 cells where the header has 2'],
    ['a broken header', '"a"b,c\n', 'The quotation marks do not pair up in or just before the header'],
    [
      'a line without end',
      `a,b\n${'x'.repeat(1_100_000)}\n`,
      'In record 1 a line goes on for more than 1,048,576 characters',
    ],
    [
      'one line without end',
      'x'.repeat(1_100_000),
      'In the header a line goes on for more than 1,048,576 characters',
    ],
    [
      'more records than are taken',
      `a\n${'1\n'.repeat(50_001)}`,
      'The file has more than 50,000 records. Divide it',
    ],
  ])('%s', async (_what, text, detail) => {
    await expect(recordsOf(text)).rejects.toThrow(detail);
  });

  it('takes as many records as it says', async () => {
    expect(await recordsOf(`a\n${'1\n'.repeat(50_000)}`)).toHaveLength(50_001);
  });
});
