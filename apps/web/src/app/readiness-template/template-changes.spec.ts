import type { ReadinessItem, ReadinessTemplate } from '@telltale/domain';
import { countWords, isNoChange, templateChanges } from './template-changes';

const item = (key: string, more: Partial<ReadinessItem> = {}): ReadinessItem => ({
  key,
  text: `Text of ${key}`,
  isRequired: true,
  proofDays: 90,
  ...more,
});
const group = (key: string, name: string, ...items: ReadinessItem[]) => ({ key, name, items });
const BEFORE: ReadinessTemplate = [
  group('data', 'Data', item('a'), item('b')),
  group('exit', 'Exit', item('c')),
];

describe('what another template changes', () => {
  it('is nothing where they say the same', () => {
    const changes = templateChanges(BEFORE, [...BEFORE]);
    expect(isNoChange(changes)).toBe(true);
    expect(countWords(changes)).toBe('Nothing is different');
  });

  it('names what came and what went', () => {
    const changes = templateChanges(BEFORE, [
      group('data', 'Data', item('a'), item('d')),
      group('cost', 'Cost', item('e')),
    ]);
    expect(changes.added).toEqual(['The group Cost', 'Text of d', 'Text of e']);
    expect(changes.removed).toEqual(['The group Exit', 'Text of b', 'Text of c']);
    expect(changes.changed).toEqual([]);
    expect(countWords(changes)).toBe('3 added, 3 taken out');
  });

  it('says what became of an item that stays', () => {
    const changed = (more: Partial<ReadinessItem>) =>
      templateChanges(BEFORE, [group('data', 'Data', item('a', more), item('b')), BEFORE[1] as never])
        .changed;
    expect(changed({ text: 'New words' })).toEqual(['New words: it was “Text of a”']);
    expect(changed({ isRequired: false })).toEqual(['Text of a: optional now']);
    expect(changed({ proofDays: 1 })).toEqual(['Text of a: a proof holds 1 day, not 90 days']);
    expect(changed({ isRequired: false, proofDays: null })).toEqual([
      'Text of a: optional now; a proof holds for ever, not 90 days',
    ]);
  });

  it('says once that the order is another, and how a group is named now', () => {
    const swapped = [group('data', 'Inputs', item('b'), item('a')), BEFORE[1] as never];
    expect(templateChanges(BEFORE, swapped).changed).toEqual(['The group Data is named Inputs', 'The order']);
    const shorter = [group('data', 'Data', item('b')), BEFORE[1] as never];
    expect(templateChanges(BEFORE, shorter).changed).toEqual([]);
  });
});
