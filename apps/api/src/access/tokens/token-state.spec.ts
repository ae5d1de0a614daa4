import { tokenState, type TokenStanding } from './token-state';

const TAKEN: TokenStanding = {
  revoked_at: null,
  expires_on: '2026-11-23',
  maker_role: 'editor',
  maker_sees: true,
};
const state = (changes: Partial<TokenStanding>, today = '2026-11-23') =>
  tokenState({ ...TAKEN, ...changes }, today);

describe('a token', () => {
  it('is taken on its last day and expired on the next', () => {
    expect(state({})).toBe('active');
    expect(state({}, '2026-11-24')).toBe('expired');
  });

  it.each(['editor', 'reviewer', 'administrator'] as const)('of somebody who is %s is taken', (role) => {
    expect(state({ maker_role: role })).toBe('active');
  });

  it.each<Partial<TokenStanding>>([{ maker_role: 'viewer' }, { maker_role: null }, { maker_sees: false }])(
    'sleeps while its maker could not make it: %j',
    (changes) => {
      expect(state(changes)).toBe('suspended');
    },
  );

  it('that was revoked is told to be so, whatever else holds', () => {
    expect(state({ revoked_at: new Date(0), maker_role: null }, '2027-01-01')).toBe('revoked');
  });
});
