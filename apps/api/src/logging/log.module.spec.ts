import { logOptions } from './log.module';

it('writes a request down without its query, and without a secret that is its address', () => {
  const { req } = logOptions('debug').pinoHttp.serializers;
  expect(req({ id: 'r1', method: 'GET', url: '/api/v1/projects?q=claims' })).toEqual({
    id: 'r1',
    method: 'GET',
    path: '/api/v1/projects',
  });
  const url = '/api/v1/answers/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
  expect(req({ method: 'POST', url })).toEqual({ method: 'POST', path: '/api/v1/answers/…' });
});
