import { NewIds } from './new-ids';

const FIRST = '0193c9a1-7b00-7123-8abc-def012345678';
const LATER = '0193c9a1-7b00-7123-8abd-000000000000';

describe('the ids of an archive', () => {
  const ids = new NewIds('one');

  it('become others, always the same, in the same order', () => {
    expect(ids.of(FIRST)).not.toBe(FIRST);
    expect(ids.of(FIRST.toUpperCase())).toBe(ids.of(FIRST));
    expect(ids.of(FIRST) < ids.of(LATER)).toBe(true);
    expect(ids.of(FIRST).slice(0, 26)).toBe(FIRST.slice(0, 26));
    expect(new NewIds('two').of(FIRST)).not.toBe(ids.of(FIRST));
  });

  it('are found wherever one is a whole text, and left alone inside of sentences', () => {
    const said = `See ${FIRST}.`;
    expect(ids.inside({ a: [FIRST, { b: FIRST, [FIRST]: said }], n: 1, z: null })).toEqual({
      a: [ids.of(FIRST), { b: ids.of(FIRST), [ids.of(FIRST)]: said }],
      n: 1,
      z: null,
    });
  });

  it('are found inside of texts that name them among other words', () => {
    expect(ids.inWords([`${FIRST} sign-new OWN-1 2026-11-20`, `(/project/${LATER})`])).toEqual([
      `${ids.of(FIRST)} sign-new OWN-1 2026-11-20`,
      `(/project/${ids.of(LATER)})`,
    ]);
  });
});
