import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { Problem } from './problem';
import { problemOf } from './problem-of';

const withCode = (code: string, message = 'secret words'): Error =>
  Object.assign(new Error(message), { code });

describe('an error at the door', () => {
  it('stays the problem that it is', () => {
    const problem = new Problem('name-taken');
    expect(problemOf(problem)).toBe(problem);
  });

  it.each([
    [new NotFoundException('Cannot GET /secret'), 'not-found'],
    [new PayloadTooLargeException(), 'body-too-large'],
    [
      Object.assign(new Error('too large'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' }),
      'body-too-large',
    ],
  ])('of the framework is told by its status: %s', (error, code) => {
    expect(problemOf(error).code).toBe(code);
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300'])(
    'of a database that is away (%s) asks to try again',
    (code) => {
      for (const error of [
        withCode(code),
        Object.assign(new Error('query'), { driverError: withCode(code) }),
      ]) {
        const { status, details } = problemOf(error);
        expect(status).toBe(503);
        expect(details).toEqual({
          detail: 'The database cannot be reached',
          headers: { 'retry-after': '2' },
        });
      }
    },
  );

  it('of a connection that broke asks to try again, too', () => {
    expect(problemOf(new Error('Connection terminated unexpectedly')).code).toBe('not-ready');
  });

  it.each([
    'Multipart: Boundary not found',
    'Unexpected end of multipart data',
    'Part terminated early due to unexpected end of multipart data',
  ])('of a form that is not whole is the sender’s: %s', (words) => {
    expect(problemOf(new Error(words))).toMatchObject({ status: 400, code: 'malformed-body' });
  });

  it.each([new Error('secret words'), withCode('22P02'), 'thrown text', null, undefined])(
    'that nobody expected says nothing of itself: %s',
    (error) => {
      const problem = problemOf(error);
      expect(problem.code).toBe('unexpected-failure');
      expect(JSON.stringify([problem.message, problem.details])).not.toContain('secret');
    },
  );
});
