import { namedAddress } from './named-address';

const SECRET = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';

it.each([
  [`/api/v1/answers/${SECRET}`, '/api/v1/answers/…'],
  [`/shared/${SECRET}`, '/shared/…'],
  [`/check-in/${SECRET}`, '/check-in/…'],
  [`/api/v1/check-ins/${SECRET}`, '/api/v1/check-ins/…'],
  [`/api/v1/shared/${SECRET}`, '/api/v1/shared/…'],
  [`/api/v1/shared/${SECRET}/logo?v=0123456789abcdef`, '/api/v1/shared/…'],
  [`/api/v1/calendars/${SECRET}.ics`, '/api/v1/calendars/…'],
  [`/answer/${SECRET}`, '/answer/…'],
  [`/answer/${SECRET}/`, '/answer/…'],
  [`/answer/${SECRET}?from=mail`, '/answer/…'],
  ['/api/v1/projects/HAL-1/eval-questions?limit=2', '/api/v1/projects/HAL-1/eval-questions'],
  ['/api/v1/projects/HAL-1/eval-questions/1/answer', '/api/v1/projects/HAL-1/eval-questions/1/answer'],
  ['/answer', '/answer'],
])('%s is written down as %s', (url, expected) => {
  expect(namedAddress(url)).toBe(expected);
});

it('is without what looks like a secret, whatever the address is called', () => {
  const secret = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
  expect(namedAddress(`/invitations/${secret}`)).toBe('/invitations/…');
  expect(namedAddress(`/api/v1/anything/${secret}/accept?x=1`)).toBe('/api/v1/anything/…/accept');
  expect(namedAddress('/api/v1/people/01a21df0-4033-7157-ad99-95f469eb0e09')).toBe(
    '/api/v1/people/01a21df0-4033-7157-ad99-95f469eb0e09',
  );
});
