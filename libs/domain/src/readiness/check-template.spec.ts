import { checkTemplate } from './check-template';
import { STARTING_TEMPLATE } from './starting-template';

const item = { key: 'schema', text: 'Schema', isRequired: true, proofDays: 180 };
const group = { key: 'data', name: 'Data', items: [item] };
const pointers = (sent: unknown) => checkTemplate(sent).map(({ pointer }) => pointer);

describe('a template that somebody sends', () => {
  it('may be the one that a workspace starts with', () => {
    expect(checkTemplate(STARTING_TEMPLATE)).toEqual([]);
  });

  it('has groups with items, and no more than people can read', () => {
    expect(pointers([])).toEqual(['']);
    expect(pointers([{ ...group, items: [] }])).toEqual(['/0/items']);
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...item, key: `item-${index}` }));
    expect(pointers([{ ...group, items: many(30) }])).toEqual([]);
    expect(pointers([{ ...group, items: many(31) }])).toEqual(['/0/items']);
  });

  it('has each key once, whichever group holds the item', () => {
    expect(pointers([group, { ...group, key: 'exit' }])).toEqual(['/1/items/0/key']);
    expect(pointers([group, { ...group, items: [{ ...item, key: 'plan' }] }])).toEqual(['/1/key']);
    expect(pointers([{ ...group, key: 'Data!' }])).toEqual(['/0/key']);
  });

  it('gives a proof a life of 1 to 3,650 days, or for ever', () => {
    const living = (proofDays: unknown) => pointers([{ ...group, items: [{ ...item, proofDays }] }]);
    expect([living(1), living(3_650), living(null)]).toEqual([[], [], []]);
    expect([living(0), living(3_651), living('30')]).toEqual(Array(3).fill(['/0/items/0/proofDays']));
  });

  it('knows no other properties', () => {
    expect(pointers([{ ...group, colour: 'red' }])).toEqual(['/0/colour']);
  });
});
