import { instantOfMilliseconds, instantOfSeconds, toldInstant } from './told-instant';

describe('a time that a file tells', () => {
  it.each([
    ['2023-04-17 22:10:13.127375+00:00', '2023-04-17T22:10:13.127Z'],
    ['2025-05-12T20:28:13-04:00', '2025-05-13T00:28:13.000Z'],
    ['2026-11-20T09:00:01+0100', '2026-11-20T08:00:01.000Z'],
    ['2026-11-20T09:00Z', '2026-11-20T09:00:00.000Z'],
  ])('trap 17: %s is %s, on its own day', (text, at) => {
    expect(toldInstant(text)).toEqual({ at, isZoneAssumed: false });
  });

  it('trap 13: is taken for UTC without a zone, which is said', () => {
    expect(toldInstant('2023-04-17 22:08:21.904498')).toEqual({
      at: '2023-04-17T22:08:21.904Z',
      isZoneAssumed: true,
    });
  });

  it.each([
    null,
    '',
    'yesterday',
    '2023-04-17',
    '2023-13-41T10:00:00',
    '2023-02-30T10:00:00Z',
    '20250531_121212',
  ])('is none: %s', (text) => {
    expect(toldInstant(text)).toEqual({ at: null, isZoneAssumed: false });
  });

  it('is read from unix time in seconds and in milliseconds', () => {
    expect(instantOfSeconds(1_749_508_083.8317592)).toBe('2025-06-09T22:28:03.831Z');
    expect(instantOfMilliseconds(1_684_623_849_419)).toBe('2023-05-20T23:04:09.419Z');
  });

  it.each([null, 0, -1, 8.64e15 + 1])('is none where a tool writes %s', (milliseconds) => {
    expect(instantOfMilliseconds(milliseconds)).toBeNull();
  });
});
