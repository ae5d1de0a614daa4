import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from './problem';

function refused(status: number, error: unknown = null): HttpErrorResponse {
  return new HttpErrorResponse({ status, error });
}

describe('a refusal', () => {
  it('is told in words by its code, with what the server said of this case', () => {
    const body = {
      code: 'stage-move-refused',
      title: 'x',
      detail: 'Going back needs a reason.',
      status: 409,
    };
    expect(problemOf(refused(409, body))).toEqual({
      code: 'stage-move-refused',
      title: 'The project cannot move to that stage',
      advice: 'Going back, stopping and reopening need a reason.',
      detail: 'Going back needs a reason.',
      fields: [],
    });
  });

  it('carries the fields it names', () => {
    const errors = [{ pointer: '#/email', detail: 'must not be empty' }];
    expect(problemOf(refused(422, { code: 'invalid-request', errors })).fields).toEqual(errors);
  });

  it('is a lost network when no answer came', () => {
    expect(problemOf(refused(0)).code).toBe('network-lost');
  });

  it('is read out of what a resource wraps around it', () => {
    const wrapped = new Error('wrapped', { cause: refused(404, { code: 'not-found' }) });
    expect(problemOf(wrapped).code).toBe('not-found');
  });

  it.each([
    [404, 'not-found'],
    [502, 'not-ready'],
    [503, 'not-ready'],
    [500, 'unexpected-failure'],
    [418, 'unexpected-failure'],
  ])('of status %i without a problem document is %s', (status, code) => {
    expect(problemOf(refused(status, '<html>')).code).toBe(code);
  });

  it('takes a code that is none for a failure', () => {
    expect(problemOf(refused(500, { code: 'toString' })).code).toBe('unexpected-failure');
    expect(problemOf('nonsense').code).toBe('unexpected-failure');
  });
});
