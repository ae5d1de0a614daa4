import { readBearer } from './bearer';

describe('what a program shows', () => {
  it.each([
    ['Bearer tt_abc', 'tt_abc'],
    ['bearer   tt_abc ', 'tt_abc'],
    ['Bearer', ''],
    ['Bearer ', ''],
    ['Basic dXNlcjpwYXNz', undefined],
    ['Bearertt_abc', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('in %j is %j', (authorization, shown) => {
    expect(readBearer({ headers: { authorization } })).toBe(shown);
  });
});
