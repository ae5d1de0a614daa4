import { type ReadRecord } from '../reading/read-record';
import { readFile, tally } from '../reading/read-file.fixture';
import { bytesOf, MADE_UP_2023, MADE_UP_2024, reordered, tableOf } from './made-up-inventory.fixture';

const LINE_ENDS = /\n/g;

function figures(records: readonly ReadRecord[]) {
  return {
    records: records.length,
    clients: new Set(records.map(({ client }) => client?.key)).size,
    units: new Set(records.flatMap(({ client, unit }) => (unit === null ? [] : `${client?.key} ${unit}`)))
      .size,
    stages: tally(records.map(({ stage }) => stage)),
    builtBy: tally(records.map(({ facts }) => facts['build-partner']?.value)),
    notes: tally(records.flatMap(({ notes }) => notes.map(({ code }) => code))),
  };
}

describe('the made-up inventory of 2024', () => {
  let records: readonly ReadRecord[];

  beforeAll(async () => {
    records = await readFile(MADE_UP_2024);
  });

  it('has more text lines than records, and is neither UTF-8 nor Latin-1', () => {
    expect(MADE_UP_2024.toString('latin1').match(LINE_ENDS)?.length).toBeGreaterThan(64);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(MADE_UP_2024)).toThrow('not valid');
    expect(MADE_UP_2024.toString('latin1')).toMatch(/[\x80-\x9f]/);
  });

  it('is understood to the last record', () => {
    expect(figures(records)).toEqual({
      records: 63,
      clients: 8,
      units: 18,
      stages: { idea: 13, building: 13, pilot: 8, production: 22, retired: 5, null: 2 },
      builtBy: { 'in-house': 13, vendor: 15, both: 7, undefined: 28 },
      notes: {
        'agency-key-made': 1,
        'answer-not-in-list': 2,
        'date-ahead': 2,
        'date-bare-year': 9,
        'date-of-another-stage': 2,
        'date-serial': 1,
        'date-short-year': 5,
        'date-unreadable': 6,
        'date-with-remark': 3,
        'dates-contradict': 4,
        'kept-approval': 2,
        'kept-code': 3,
        'kept-data-documentation': 1,
        'kept-documentation': 1,
        'kept-fallback': 2,
        'kept-impact-assessment': 3,
        'kept-independent-review': 3,
        'kept-monitoring': 2,
        'kept-testing': 2,
        'kept-wait': 1,
        'not-told': 6,
        'stage-not-understood': 1,
      },
    });
  });

  it('says the same in any other order of its records', async () => {
    const other = await readFile(bytesOf(reordered(tableOf(MADE_UP_2024))));
    expect(figures(other)).toEqual(figures(records));
    expect(other.map(({ name }) => name)).not.toEqual(records.map(({ name }) => name));
  });

  it('says the same in UTF-8 with a mark, in UTF-16, and divided by semicolons or tabs', async () => {
    for (const written of [
      { encoding: 'utf8', addBOM: true },
      { encoding: 'utf-16le', addBOM: true },
      { delimiter: ';' },
      { encoding: 'utf8', delimiter: '\t' },
    ])
      expect(figures(await readFile(bytesOf(tableOf(MADE_UP_2024), written)))).toEqual(figures(records));
  });

  it('keeps names whole, in one line and without control characters', () => {
    const names = records.map(({ name }) => name);
    expect(names).toContain('Harbour’s “quiet hours” forecast – winter');
    expect(names).toContain('Berth planning assistant');
    expect(names).toContain('Tide table reconciliation (phase two)');
    expect(Math.max(...names.map(({ length }) => length))).toBe(364);
    expect(names.filter((name) => /\p{Cc}/u.test(name))).toEqual([]);
  });

  it('gives exact copies one hash and everything else its own', () => {
    const hashes = tally(records.map(({ hash }) => hash.toString('hex')));
    expect(Object.values(hashes).filter((count) => count > 1)).toEqual([2, 2, 2]);
  });
});

describe('the made-up inventory of 2023', () => {
  it('is understood by the names of its columns, stages by their whole text', async () => {
    const records = await readFile(MADE_UP_2023);
    expect(figures(records)).toMatchObject({
      records: 10,
      clients: 4,
      units: 5,
      stages: { production: 3, idea: 2, building: 1, pilot: 1, null: 3 },
      notes: {
        'character-lost': 1,
        'kept-office': 1,
        'kept-techniques': 2,
        'kept-source-code': 1,
        'stage-not-understood': 2,
      },
    });
    expect(records[0]?.facts['source-id']?.value).toBe('HTA-0001-2023');
  });
});
