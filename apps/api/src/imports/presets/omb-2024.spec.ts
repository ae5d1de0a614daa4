import {
  AT,
  bytesOf,
  MADE_UP_2024,
  type Table,
  tableOf,
} from '../made-up-inventory/made-up-inventory.fixture';
import { readFile } from '../reading/read-file.fixture';
import type { ReadRecord } from '../reading/read-record';

const header = tableOf(MADE_UP_2024)[0] ?? [];

/** A record with these cells and nothing else. */
async function read(cells: Readonly<Record<number, string>>): Promise<ReadRecord> {
  const row = header.map(() => '');
  for (const [at, text] of Object.entries({
    [AT.name]: 'N',
    [AT.agency]: 'A',
    [AT.abbreviation]: 'AA',
    ...cells,
  }))
    row[Number(at)] = text;
  const [record] = await readFile(bytesOf([header, row] as Table));
  if (record === undefined) throw new Error('Nothing was read');
  return record;
}

const valuesOf = ({ facts }: ReadRecord) =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value ?? fact.answer]));
const codesOf = ({ notes }: ReadRecord) => notes.map(({ code }) => code);

const VENDOR = 'Developed with contracting resources.';
const BOTH = 'Developed with both contracting and in-house resources.';
const IN_HOUSE = 'Developed in-house.';
const NO_ACCESS = 'No – agency does not have access to source code.';

describe('a record of the inventory of 2024', () => {
  it('that says nothing is a project of which nothing is known', async () => {
    const record = await read({});
    expect(record).toMatchObject({ name: 'N', unit: null, stage: null, facts: {}, notes: [] });
  });

  it.each([
    ['Initiated', 'idea'],
    ['Planned', 'idea'],
    ['Ideation', 'idea'],
    ['Acquisition and/or Development', 'building'],
    ['Implementation and Assessment', 'pilot'],
    ['Operation and Maintenance', 'production'],
    ['In production', 'production'],
    ['In mission', 'production'],
    ['Retired', 'retired'],
    ['Research or  Administrative Action Complete', 'retired'],
    ['Not in production', null],
    ['', null],
  ])('in the stage “%s” is %s', async (text, stage) => {
    const record = await read({ [AT.stage]: text });
    expect(record.stage).toBe(stage);
    expect(codesOf(record)).toEqual(stage === null && text !== '' ? ['stage-not-understood'] : []);
  });

  it('becomes facts only of what cells say', async () => {
    const record = await read({
      4: 'Other',
      5: 'Public Works',
      6: 'None of the above.',
      7: 'Two\nlines',
      8: 'A list',
      10: 'Rights-Impacting\n',
      15: VENDOR,
      16: 'none',
      22: 'No',
      31: NO_ACCESS,
    });
    expect(valuesOf(record)).toEqual({
      topic: 'Other: Public Works',
      'product-kind': 'custom',
      'problem-and-benefit': 'Two\nlines',
      outputs: 'A list',
      'risk-class': 'rights',
      'build-partner': 'vendor',
      'contract-number': 'none',
      'personal-data': false,
      'logic-holder': { holder: 'vendor' },
    });
    expect(record.facts['logic-holder']?.column).toBe(header[31]);
  });

  it('has nothing asked where the form was not applicable, and no "no" either', async () => {
    const not = 'Not Applicable';
    const record = await read({
      6: 'N/A',
      10: not,
      15: not,
      16: 'NA',
      22: not,
      31: not,
      33: not,
      46: not,
      58: not,
    });
    expect([valuesOf(record), codesOf(record)]).toEqual([{}, []]);
  });

  it.each([
    [NO_ACCESS, VENDOR, { holder: 'vendor' }],
    [NO_ACCESS, BOTH, { holder: 'vendor' }],
    [NO_ACCESS, IN_HOUSE, undefined],
    [NO_ACCESS, '', undefined],
    ['Yes – agency has access to source code, but it is not public.', VENDOR, { holder: 'us' }],
    ['Yes – source code is publicly available.', '', { holder: 'us' }],
    ['YES', VENDOR, { holder: 'us' }],
    ['Perhaps', VENDOR, undefined],
    ['', VENDOR, undefined],
  ])('with code access “%s”, built “%s”: the logic is held by %j', async (access, builtBy, holder) => {
    expect((await read({ 31: access, 15: builtBy })).facts['logic-holder']?.value).toEqual(holder);
  });

  it('keeps a date with its precision and its words', async () => {
    const record = await read({
      [AT.stage]: 'Retired',
      11: '7/7/1905',
      12: '24-Mar',
      13: '5/1/2024',
      14: '2024-08 (estimated)',
    });
    expect(valuesOf(record)).toEqual({
      'started-on': { on: '2015-01-01', precision: 'year', raw: '7/7/1905' },
      'development-started-on': { on: '2024-03-01', precision: 'month', raw: '24-Mar' },
      'entered-production-on': { on: '2024-05-01', precision: 'day', raw: '5/1/2024' },
      'retired-on': { on: '2024-08-01', precision: 'month', raw: '2024-08 (estimated)' },
    });
    expect(codesOf(record)).toEqual(['date-bare-year', 'date-short-year', 'date-with-remark']);
  });

  it('lets the stage win over a date of another stage, and says so', async () => {
    const record = await read({ [AT.stage]: 'Implementation and Assessment', 13: '5/1/2024' });
    expect([valuesOf(record), record.notes]).toEqual([
      {},
      [
        {
          row: 1,
          column: 'Date Implemented',
          code: 'date-of-another-stage',
          raw: '5/1/2024',
          message: '1 May 2024 was not recorded: the file says that its stage is Pilot.',
        },
      ],
    ]);
  });

  it('reports dates that contradict each other, and keeps both', async () => {
    const record = await read({ [AT.stage]: 'In production', 11: '10/1/2019', 12: '10/1/2018', 13: '2018' });
    expect(Object.keys(valuesOf(record))).toHaveLength(3);
    expect(
      record.notes.filter(({ code }) => code === 'dates-contradict').map(({ message }) => message),
    ).toEqual([
      'Development began 1 October 2018, initiated only 1 October 2019. Both were kept as they stand.',
      'Implemented 2018, initiated only 1 October 2019. Both were kept as they stand.',
    ]);
    const coarse = await read({ [AT.stage]: 'In production', 11: '10/1/2019', 12: '2019' });
    expect(codesOf(coarse)).toEqual(['date-bare-year']);
  });

  it('reports a date that cannot be read and one that is still ahead', async () => {
    const record = await read({ [AT.stage]: 'In production', 11: 'Q4FY25', 13: '12/17/2024' });
    expect(record.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'date-unreadable: It is no date that can be read: not asked.',
      'date-ahead: 17 December 2024 lies after the day of the file, 16 December 2024: a plan.',
    ]);
    expect(codesOf(await read({ [AT.stage]: 'In production', 13: '12/16/2024' }))).toEqual([]);
  });

  it.each([
    [33, 'No', 'kept-approval', 'Kept: no.'],
    [43, 'No documentation is available: None at all.', 'kept-documentation', 'Kept: missing.'],
    [45, 'Planned or in-progress.', 'kept-impact-assessment', 'Kept: planned.'],
    [
      46,
      'No testing: None.',
      'kept-testing',
      'Kept: none. It speaks of tests in an operational environment, not of a fixed test set.',
    ],
    [48, 'TRUE', 'kept-independent-review', 'Kept: yes.'],
    [49, 'No monitoring protocols have been established: None.', 'kept-monitoring', 'Kept: none.'],
    [58, 'No – it is not operationally practical to offer this.', 'kept-fallback', 'Kept: no.'],
    [58, 'We are thinking about it', 'kept-fallback', 'Kept: in words of its own.'],
  ])('keeps the answer of column %i, “%s”, as a note and not as a fact', async (at, text, code, message) => {
    const record = await read({ [at]: text });
    expect([valuesOf(record), record.notes]).toEqual([
      {},
      [{ row: 1, column: header[at]?.trim(), code, raw: text, message }],
    ]);
  });

  it('takes what is withheld or not reported for not asked', async () => {
    const record = await read({ 16: 'Not Reported', 34: 'Withheld - Cybersecurity' });
    expect([valuesOf(record), codesOf(record)]).toEqual([{}, ['not-told', 'not-told']]);
  });

  it('without a name or an agency needs a person', async () => {
    expect(codesOf(await read({ [AT.name]: ' ' }))).toEqual(['name-missing']);
    const nobodys = await read({ [AT.agency]: '', [AT.abbreviation]: '' });
    expect([nobodys.client, codesOf(nobodys)]).toEqual([null, ['agency-missing']]);
  });

  it('keeps a text up to what the record holds, and says so beyond', async () => {
    expect(valuesOf(await read({ 8: 'x'.repeat(20_000) }))['outputs']).toHaveLength(20_000);
    const long = await read({ 8: 'x'.repeat(20_001) });
    expect([valuesOf(long), codesOf(long)]).toEqual([{}, ['value-not-kept']]);
  });
});
