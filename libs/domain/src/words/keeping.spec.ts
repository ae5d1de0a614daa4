import { keeping } from './keeping';

describe('a function that keeps what it made', () => {
  it('makes it once for each text', () => {
    const asked: string[] = [];
    const loud = keeping((text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    expect([loud('day'), loud('month'), loud('day')]).toEqual(['DAY', 'MONTH', 'DAY']);
    expect(asked).toEqual(['day', 'month']);
  });

  it('lets go of it before it grows without end, and makes it anew', () => {
    let made = 0;
    const counted = keeping((text) => {
      made += 1;
      return text;
    });
    for (let number = 0; number <= 20_000; number += 1) counted(`${number}`);
    expect(made).toBe(20_001);
    expect(counted('0')).toBe('0');
    expect(made).toBe(20_002);
  });
});
