import { newKey } from './template-keys';

const NONE = new Set<string>();

describe('the key of a new item', () => {
  it('is made of its words', () => {
    expect(newKey('Alarms ring at night', 'item', NONE)).toBe('alarms-ring-at-night');
    expect(newKey('  Übergabe & Rückfall: geübt? ', 'item', NONE)).toBe('ubergabe-ruckfall-geubt');
  });

  it('is never one that is used', () => {
    expect(newKey('Data', 'group', new Set(['data']))).toBe('data-2');
    expect(newKey('Data', 'group', new Set(['data', 'data-2']))).toBe('data-3');
  });

  it('says what it is where its words hold no letter that a key may have', () => {
    expect(newKey('監視', 'item', NONE)).toBe('item');
    expect(newKey('監視', 'item', new Set(['item']))).toBe('item-2');
  });

  it('leaves room for a number', () => {
    const key = newKey('a'.repeat(300), 'item', NONE);
    expect(key).toHaveLength(50);
    expect(newKey(`${'a'.repeat(49)} b`, 'item', NONE)).toBe('a'.repeat(49));
  });
});
