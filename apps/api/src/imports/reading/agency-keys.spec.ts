import { RecordInHand } from '../rules/record-in-hand';
import { AgencyKeys } from './agency-keys';

function record(abbreviation: string, agency: string): RecordInHand {
  const record = new RecordInHand({ row: 1, cells: [], places: {}, fileOn: '2024-12-16' });
  return Object.assign(record, { abbreviation, agency });
}

describe('the client of an agency', () => {
  it('has the abbreviation for its key', () => {
    expect(new AgencyKeys().clientOf(record('HTA', 'Harbour and Tides Authority'))).toEqual({
      client: { key: 'HTA', name: 'Harbour and Tides Authority' },
      notes: [],
    });
  });

  it('has its initials for a key where the abbreviation cannot be one, the same for each record', () => {
    const keys = new AgencyKeys();
    const first = keys.clientOf(record('', 'Bureau of Weights and Clocks'));
    const again = keys.clientOf(record('the bureau of weights', 'Bureau of Weights and Clocks'));
    expect(first?.client.key).toBe('BWC');
    expect(again?.client.key).toBe('BWC');
    expect(first?.notes[0]).toMatchObject({
      code: 'agency-key-made',
      message: 'Bureau of Weights and Clocks has the key BWC here.',
    });
  });

  it('never takes the key of another agency', () => {
    const keys = new AgencyKeys();
    keys.clientOf(record('BWC', 'Board of Wild Cats'));
    expect(keys.clientOf(record('', 'Bureau of Weights and Clocks'))?.client.key).toBe('BWC2');
    expect(keys.clientOf(record('', 'Ministry'))?.client.key).toBe('MINISTRY');
    expect(keys.clientOf(record('', '本'))?.client.key).toBe('XX');
  });

  it('is nobody where the record names no agency', () => {
    expect(new AgencyKeys().clientOf(record('', ''))).toBeNull();
  });
});
