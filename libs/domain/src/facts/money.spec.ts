import { spokenNumber } from '../words/spoken-number';
import { minorUnits, spokenMoney } from './money';

describe('money in a sentence', () => {
  it('is said in whole units with its currency', () => {
    expect(spokenMoney({ amount: 42_000_000, currency: 'EUR' })).toBe('EUR 420,000');
    expect(spokenMoney({ amount: 150, currency: 'USD' })).toBe('USD 2');
    expect(spokenMoney({ amount: 1_000_000, currency: 'JPY' })).toBe('JPY 1,000,000');
    expect(spokenMoney({ amount: 1_000_000, currency: 'KWD' })).toBe('KWD 1,000');
  });

  it('knows the minor units of ISO 4217, whatever the runtime thinks of them', () => {
    const units = ['EUR', 'JPY', 'HUF', 'KWD', 'CLF'].map(minorUnits);
    expect(units).toEqual([100, 1, 100, 1_000, 10_000]);
  });

  it('sets thousands apart', () => {
    const spoken = [0, 999, 1_000, 12_345, 1_234_567, -1_234].map(spokenNumber);
    expect(spoken).toEqual(['0', '999', '1,000', '12,345', '1,234,567', '-1,234']);
  });
});
