import { toldInstant } from './instants';

describe('instants in files', () => {
  it('reads a zone where there is one', () => {
    expect(toldInstant('2026-11-23T19:06:38.548Z')).toEqual({
      at: '2026-11-23T19:06:38.548Z',
      hasZone: true,
    });
    expect(toldInstant('2026-11-23T19:06:38+02:00')).toEqual({
      at: '2026-11-23T17:06:38.000Z',
      hasZone: true,
    });
    expect(toldInstant('Sat, 03 Dec 2022 23:10:07 GMT')).toEqual({
      at: '2022-12-03T23:10:07.000Z',
      hasZone: true,
    });
  });

  it('takes UTC where there is none, and says so', () => {
    expect(toldInstant('2020-09-04T16:18:04.966371')).toEqual({
      at: '2020-09-04T16:18:04.966Z',
      hasZone: false,
    });
    expect(toldInstant('2020-09-04 16:18')).toEqual({ at: '2020-09-04T16:18:00.000Z', hasZone: false });
  });

  it.each(['2', '', 'now', '2026-02-30T10:00:00Z', '2026-13-01T10:00:00Z', '2026-11-23', '23/11/2026 10:00'])(
    'reads nothing into %p',
    (text) => {
      expect(toldInstant(text)).toBeUndefined();
    },
  );
});
