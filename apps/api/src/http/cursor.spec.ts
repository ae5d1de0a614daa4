import { decodeCursor, encodeCursor } from './cursor';

const cursor = encodeCursor('projects by name', ['Ärger & Co', 7, null]);

describe('a cursor', () => {
  it('brings back the place that it was made of, and can stand in an address as it is', () => {
    expect(decodeCursor('projects by name', cursor, 3)).toEqual(['Ärger & Co', 7, null]);
    expect(cursor).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['of another list', 'projects by day', cursor, 3],
    ['of a list with another order', 'projects by name', cursor, 2],
    ['that is nothing', 'projects by name', '', 3],
    ['that was made up', 'projects by name', 'made-up', 3],
    ['that was cut short', 'projects by name', cursor.slice(0, -4), 3],
    ['that holds no list', 'projects by name', Buffer.from('{"a":1}').toString('base64url'), 3],
    ['that holds objects', 'l', Buffer.from('["l",{"a":1}]').toString('base64url'), 1],
    [
      'that holds what the database cannot keep',
      'l',
      Buffer.from('["l","\\u0000"]').toString('base64url'),
      1,
    ],
  ])('%s is refused', (_what, list, given, count) => {
    expect(() => decodeCursor(list, given, count)).toThrow('The cursor does not belong to this list');
  });
});
