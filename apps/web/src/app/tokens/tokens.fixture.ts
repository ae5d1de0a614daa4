import type { TokenListReply, TokenMadeReply, TokenReply } from '@telltale/contract';

export const TOKENS = '/api/v1/tokens';
export const LIST = `${TOKENS}?limit=200`;
export const SECRET = `tt_${'k'.repeat(46)}`;

export function aToken(token: Partial<TokenReply> = {}): TokenReply {
  return {
    id: 't-1',
    name: 'GitHub Actions',
    prefix: 'tt_3fKq9',
    scopes: ['evals:write'],
    project: { id: 'p-1', key: 'HAL-1', name: 'Invoice matching' },
    state: 'active',
    madeBy: 'Noor Haddad',
    isMine: false,
    createdAt: '2026-11-03T10:00:00.000Z',
    expiresOn: '2027-11-03',
    lastUsedAt: null,
    revokedAt: null,
    ...token,
  };
}

export function aMadeToken(): TokenMadeReply {
  return Object.assign(aToken({ isMine: true }), { secret: SECRET });
}

export function listOf(...data: TokenReply[]): TokenListReply {
  return { data, page: { nextCursor: null } };
}
