import { localPath } from './local-path';

describe('the page that was wanted', () => {
  it.each(['/portfolio', '/project/p-1?tab=record', '/signs#own-1', '/a%2F%2Fb'])(
    'is %s as it is',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'portfolio',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/./\\/evil.example',
    '/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/sign-in?back=/x',
    '/api/v1/session',
  ])('is the portfolio instead of %j', (path) => {
    expect(localPath(path)).toBe('/portfolio');
  });
});
