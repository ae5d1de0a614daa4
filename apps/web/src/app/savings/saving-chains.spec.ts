import { aLine } from './savings.fixture';
import { savingChains } from './saving-chains';

/** The chains as `state: ids`, a corrected line in brackets before the one that took its place. */
function drawn(...lines: Parameters<typeof savingChains>[0]) {
  return savingChains(lines).map(({ steps }) =>
    Object.values(steps)
      .map((of) =>
        of
          .map(({ line, corrected }) => [...corrected.map(({ id }) => `(${id})`), line.id].join(' '))
          .join('+'),
      )
      .join(' > '),
  );
}

describe('the chains of the ledger', () => {
  it('put each line behind the one that it goes on from', () => {
    const lines = [
      aLine({ id: '1', state: 'claimed' }),
      aLine({ id: '2', state: 'claimed' }),
      aLine({ id: '3', state: 'measured', goesOnFrom: '1' }),
      aLine({ id: '4', state: 'verified', goesOnFrom: '3' }),
    ];
    expect(drawn(...lines)).toEqual(['1 > 3 > 4', '2 >  > ']);
  });

  it('keep what was measured twice beside each other', () => {
    const lines = [
      aLine({ id: '1', state: 'claimed' }),
      aLine({ id: '2', state: 'measured', goesOnFrom: '1' }),
      aLine({ id: '3', state: 'measured', goesOnFrom: '1' }),
    ];
    expect(drawn(...lines)).toEqual(['1 > 2+3 > ']);
  });

  it('begin with whatever was recorded first: a measurement without a claim', () => {
    expect(drawn(aLine({ id: '1', state: 'measured' }))).toEqual([' > 1 > ']);
  });

  it('show a correction in the place of what it corrects, and that of a correction too', () => {
    const lines = [
      aLine({ id: '1', state: 'measured' }),
      aLine({ id: '2', state: 'verified', goesOnFrom: '1' }),
      aLine({ id: '3', state: 'verified', corrects: '2' }),
      aLine({ id: '4', state: 'verified', corrects: '3' }),
    ];
    expect(drawn(...lines)).toEqual([' > 1 > (2) (3) 4']);
  });

  it('go on from a line that was corrected since', () => {
    const lines = [
      aLine({ id: '1', state: 'claimed' }),
      aLine({ id: '2', state: 'claimed', corrects: '1' }),
      aLine({ id: '3', state: 'measured', goesOnFrom: '1' }),
    ];
    expect(drawn(...lines)).toEqual(['(1) 2 > 3 > ']);
  });
});
