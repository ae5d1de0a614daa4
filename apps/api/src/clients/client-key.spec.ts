import { clientKeyFor } from './client-key';

describe('a client’s key', () => {
  it.each([
    ['Department of Energy', 'DOE'],
    ['Halden Freight', 'HF'],
    ['Brightwater', 'BRI'],
    ['Müller & Söhne', 'MS'],
    ['3M', '3M'],
    ['X', 'XC'],
    ['株式会社', 'CL'],
    ['a b c d e f g h i j k l m n', 'ABCDEFGHIJ'],
    ['Rolls-Royce', 'RR'],
  ])('is made from the name %s', (name, key) => {
    expect(clientKeyFor(name, new Set())).toBe(key);
    expect(key).toMatch(/^[A-Z0-9]{2,12}$/);
  });

  it('gets the first number that is free when others have it', () => {
    expect(clientKeyFor('Department of Energy', new Set(['DOE']))).toBe('DOE2');
    expect(clientKeyFor('Department of Energy', new Set(['DOE', 'DOE2', 'DOE4']))).toBe('DOE3');
  });
});
