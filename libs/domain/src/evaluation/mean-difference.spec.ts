import { Z_95 } from '../portfolio/wilson-interval';
import { meanDifferenceInterval } from './mean-difference';

describe('the interval of a difference of two means', () => {
  const before = { value: 3.5, standardError: 0.3 };
  const after = { value: 4.1, standardError: 0.4 };

  it('reaches 1.645 times the root of the summed squares to either side', () => {
    // √(0.3² + 0.4²) = 0.5; 0.6 ± 0.822427
    const { low, high } = meanDifferenceInterval(before, after);
    expect(low).toBeCloseTo(-0.222_427, 6);
    expect(high).toBeCloseTo(1.422_427, 6);
  });

  it('is wider at 95 %', () => {
    // 0.6 ± 0.979982
    const { low, high } = meanDifferenceInterval(before, after, Z_95);
    expect(low).toBeCloseTo(-0.379_982, 6);
    expect(high).toBeCloseTo(1.579_982, 6);
  });
});
