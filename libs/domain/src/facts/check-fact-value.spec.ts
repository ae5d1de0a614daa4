import { checkFactValue } from './check-fact-value';
import type { FactKey } from './fact-catalogue';

const TODAY = '2026-11-23';
const DANA = '01934c1e-0000-7000-8000-00000000000d';
const problems = (key: FactKey, value: unknown) => checkFactValue(key, value, TODAY);
const detailOf = (key: FactKey, value: unknown) => problems(key, value)[0]?.detail;
const pointersOf = (key: FactKey, value: unknown) => problems(key, value).map(({ pointer }) => pointer);

describe('a text', () => {
  it('is taken up to its length, line breaks and tabs included', () => {
    expect(problems('owner-kpi', 'Days to first decision')).toEqual([]);
    expect(problems('owner-kpi', 'x'.repeat(200))).toEqual([]);
    expect(problems('production-scope', 'One line\n\tand another, with ümlaut and 👩‍🚀')).toEqual([]);
  });

  it('is refused when it is longer, counted in characters', () => {
    expect(detailOf('owner-kpi', 'x'.repeat(201))).toBe(
      'It has 201 characters; at most 200 are kept. Shorten it.',
    );
    expect(problems('owner-kpi', '😀'.repeat(200))).toEqual([]);
    expect(detailOf('owner-kpi', '😀'.repeat(201))).toContain('It has 201 characters');
  });

  it.each(['', ' ', '\n\t', '\u00a0'])('is refused when it is blank: %j', (blank) => {
    expect(detailOf('owner-kpi', blank)).toBe('It is blank. Send a text, or the answer none or not-asked.');
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u0002', 'U+0002'],
    ['\r', 'U+000D'],
    ['\u0085', 'U+0085'],
    ['\u007f', 'U+007F'],
    ['\ud83d', 'U+D83D'],
    ['\ude00', 'U+DE00'],
  ])('is refused with %j in it', (character, code) => {
    expect(detailOf('owner-kpi', `ab${character}c`)).toBe(
      `It holds ${code} at position 3, which is no readable character. Remove it.`,
    );
  });

  it.each([null, undefined, 3, true, {}, ['text']])('is not %p', (value) => {
    expect(detailOf('owner-kpi', value)).toBe('Send a text of 1 to 200 characters.');
  });
});

describe('a number', () => {
  it('is whole and within its limits', () => {
    expect(problems('scope-version', 1)).toEqual([]);
    expect(problems('scope-version', 9_999)).toEqual([]);
    for (const value of [0, 10_000, 1.5, Number.NaN, Infinity, '3', null]) {
      expect(problems('scope-version', value)).toEqual([
        { pointer: '', detail: 'Send a whole number from 1 to 9,999.' },
      ]);
    }
    expect(problems('eval-cases', 2 ** 53)).toHaveLength(1);
  });

  it('of percent lies from 0 to 100, whole or not', () => {
    for (const value of [0, 69.5, 100]) expect(problems('unglamorous-share', value)).toEqual([]);
    for (const value of [-0.1, 100.1, Number.NaN, '70', '70 %']) {
      expect(detailOf('unglamorous-share', value)).toBe('Send a number from 0 to 100, without the % sign.');
    }
  });
});

describe('a choice', () => {
  it('is one of its list', () => {
    expect(problems('autonomy', 'whole')).toEqual([]);
    expect(detailOf('autonomy', 'Whole')).toBe('Send one of: assist, part, whole.');
    expect(problems('autonomy', '__proto__')).toHaveLength(1);
  });

  it('of yes or no is a truth value', () => {
    expect(problems('moonshot', false)).toEqual([]);
    expect(detailOf('moonshot', 'no')).toBe('Send true or false.');
  });
});

describe('a day', () => {
  it.each([
    '2026-11-23',
    { on: '2026-11-23' },
    { on: '2026-11-01', precision: 'month' },
    { on: '2024-03-01', precision: 'month', raw: '24-Mar' },
  ])('is taken as %j', (value) => {
    expect(problems('greenlit-on', value)).toEqual([]);
  });

  it.each(['2026-02-30', '2026-2-3', '23.11.2026', '2026-11-23T00:00:00Z', 45_000, true])(
    'is not %p',
    (value) => {
      expect(problems('greenlit-on', value)).toEqual([
        { pointer: '', detail: 'Send a day of the calendar, as 2026-11-23.' },
      ]);
    },
  );

  it('that can only have happened is refused from tomorrow on', () => {
    expect(problems('greenlit-on', '2026-11-23')).toEqual([]);
    expect(detailOf('greenlit-on', '2026-11-24')).toBe(
      '24 November 2026 lies ahead; send a day up to today, 23 November 2026.',
    );
    expect(problems('target-on', '2026-11-24')).toEqual([]);
  });

  it('known to the month or year is past once that has begun', () => {
    expect(problems('greenlit-on', { on: '2026-11-01', precision: 'month' })).toEqual([]);
    expect(problems('greenlit-on', { on: '2026-11-30', precision: 'month' })).toEqual([]);
    expect(problems('greenlit-on', { on: '2026-01-01', precision: 'year' })).toEqual([]);
    expect(detailOf('greenlit-on', { on: '2026-12-01', precision: 'month' })).toMatch(
      /^December 2026 lies ahead/,
    );
  });

  it('says which part of it is wrong', () => {
    expect(problems('greenlit-on', { on: '2026-02-30', precision: 'week' })).toEqual([
      { pointer: '/on', detail: 'Send a day of the calendar, as 2026-11-23.' },
      { pointer: '/precision', detail: 'Send one of: day, month, year.' },
    ]);
    expect(pointersOf('greenlit-on', {})).toEqual(['/on']);
    expect(detailOf('greenlit-on', null)).toBe('Send an object with on.');
  });
});

describe('money', () => {
  it('is whole minor units of a currency', () => {
    expect(problems('expected-saving', { amount: 42_000_000, currency: 'EUR' })).toEqual([]);
    expect(problems('expected-saving', { amount: 420.5, currency: 'euro' })).toEqual([
      { pointer: '/amount', detail: 'Send whole minor units of 0 or more: 42000000 for EUR 420,000.00.' },
      { pointer: '/currency', detail: 'Send a currency code of ISO 4217, as EUR or USD.' },
    ]);
    expect(pointersOf('expected-saving', { amount: -1, currency: 'eur' })).toEqual(['/amount', '/currency']);
    expect(pointersOf('expected-saving', { amount: 1 })).toEqual(['/currency']);
    expect(detailOf('expected-saving', 420_000)).toBe('Send an object with amount and currency.');
  });

  it('of a range is low first', () => {
    expect(problems('data-exit-cost', { low: 5, high: 5, currency: 'EUR' })).toEqual([]);
    expect(problems('data-exit-cost', { low: 6, high: 5, currency: 'EUR' })).toEqual([
      { pointer: '/high', detail: 'The high estimate is below the low one. Swap them.' },
    ]);
  });
});

describe('a person', () => {
  it('is known by id, or new by name', () => {
    expect(problems('business-owner', { personId: DANA })).toEqual([]);
    expect(problems('business-owner', { name: 'Dana Reyes' })).toEqual([]);
    const whole = { name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' };
    expect(problems('business-owner', whole)).toEqual([]);
    expect(problems('business-owner', { name: 'Dana Reyes', title: null, level: null })).toEqual([]);
  });

  it('says what is wrong with it', () => {
    expect(problems('business-owner', { personId: 'dana' })).toEqual([
      {
        pointer: '/personId',
        detail: 'Send the id of a person of this client, as the list of people gives it.',
      },
    ]);
    expect(problems('business-owner', { name: ' ', function: 'IT' })).toEqual([
      { pointer: '/name', detail: 'It is blank. Send a text, or the answer none or not-asked.' },
      { pointer: '/function', detail: 'Send one of: business, it, data, vendor.' },
    ]);
    expect(detailOf('business-owner', 'Dana Reyes')).toBe(
      'Send a person: {personId}, or {name, title, function, level} for somebody new.',
    );
  });

  it('is not both at once', () => {
    expect(problems('business-owner', { personId: DANA, name: 'Dana Reyes' })).toEqual([
      { pointer: '/name', detail: 'Not known here. Send personId only.' },
    ]);
  });

  it('has a name on one line', () => {
    expect(pointersOf('builder', { name: 'Dana\nReyes' })).toEqual(['/name']);
  });
});

describe('the other values', () => {
  it('tell who holds a layer, and which vendor', () => {
    expect(problems('data-holder', { holder: 'us' })).toEqual([]);
    expect(problems('data-holder', { holder: 'us', vendor: undefined })).toEqual([]);
    expect(problems('data-holder', { holder: 'shared', vendor: 'Acme' })).toEqual([]);
    expect(problems('data-holder', { holder: 'vendor' })).toEqual([]);
    expect(pointersOf('data-holder', { holder: 'them' })).toEqual(['/holder']);
    expect(problems('data-holder', { holder: 'us', vendor: 'Acme' })).toEqual([
      { pointer: '/vendor', detail: 'We hold it, so no vendor does. Leave the vendor out, or send shared.' },
    ]);
  });

  it('tell who signed which version of the scope, up to today', () => {
    const signature = { version: 3, signedBy: { personId: DANA }, on: '2026-11-23' };
    expect(problems('scope-signature', signature)).toEqual([]);
    expect(pointersOf('scope-signature', { ...signature, on: '2026-11-24' })).toEqual(['/on']);
    expect(pointersOf('scope-signature', { version: 0, signedBy: {}, on: { on: 'soon' } })).toEqual([
      '/version',
      '/signedBy',
      '/on/on',
    ]);
  });

  it('tell what is good enough, and who set it', () => {
    const goodEnough = { metric: 'Share read right', value: 0.92, unit: '%', setBy: { name: 'Dana Reyes' } };
    expect(problems('good-enough', goodEnough)).toEqual([]);
    expect(pointersOf('good-enough', { ...goodEnough, value: '0.92', unit: '' })).toEqual([
      '/value',
      '/unit',
    ]);
  });

  it('have no property beside those, least of all one of a prototype', () => {
    const value = JSON.parse('{"holder": "us", "__proto__": {"vendor": "x"}, "a/b~c": 1}') as unknown;
    expect(problems('data-holder', value)).toEqual([
      { pointer: '/__proto__', detail: 'Not known here. Send holder and vendor only.' },
      { pointer: '/a~1b~0c', detail: 'Not known here. Send holder and vendor only.' },
    ]);
    expect(pointersOf('data-holder', { holder: 'us', constructor: 1, toString: 2 })).toEqual([
      '/constructor',
      '/toString',
    ]);
    expect(pointersOf('data-holder', Object.create({ holder: 'us' }))).toEqual(['/holder']);
  });
});
