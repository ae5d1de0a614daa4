import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import type { OwnSessionReply, SecondFactorReply } from '@telltale/contract';
import { PASSKEY_BROWSER } from '../access/passkey-browser';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { AccountPage } from './account-page';

export const ACCOUNT = '/api/v1/account';
export const CODES = ['abcd-efgh-jkmn-pqrs-tvwx-yz01', 'bcde-fghj-kmnp-qrst-vwxy-z012'];
export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const factorsOf = (changes: Partial<SecondFactorReply> = {}): SecondFactorReply => ({
  ...{ totpSince: null, passkeys: [], recoveryCodesLeft: 0 },
  ...changes,
});
export const NO_FACTOR = factorsOf();
export const APP = factorsOf({ totpSince: '2026-11-03T10:00:00.000Z', recoveryCodesLeft: 9 });
export const LAPTOP = { id: 'k-1', name: 'Laptop', madeAt: '2026-11-20T10:00:00.000Z', lastUsedAt: null };
export const aSession = (changes: Partial<OwnSessionReply> = {}): OwnSessionReply => ({
  ...{ id: 's-1', createdAt: '2026-11-20T09:00:00.000Z', seenAt: '2026-11-23T08:00:00.000Z' },
  ...{ signedInBy: 'password', client: 'Firefox on Linux', address: '192.0.2.7', isThis: true },
  ...changes,
});
export const PHONE = aSession({
  id: 's-2',
  client: 'Safari on iPhone',
  signedInBy: 'passkey',
  isThis: false,
});
export const listOf = (...data: OwnSessionReply[]) => ({ data, page: { nextCursor: null } });
export const problem = (code: string, status: number, more: object = {}) => ({
  ...{ type: '', code, title: '', status },
  ...more,
});

export async function open(factors = NO_FACTOR, sessions = [aSession(), PHONE]): Promise<OpenedPage> {
  const browser = {
    ...{ isAble: () => true, mayOffer: () => Promise.resolve(false), stop: () => undefined },
    ...{ signIn: () => Promise.resolve({}), make: () => Promise.resolve({ id: 'key' }) },
  };
  TestBed.configureTestingModule({ providers: [{ provide: PASSKEY_BROWSER, useValue: browser }] });
  const page = await openPage({ account: AccountPage }, '/account');
  await page.answer('GET', `${ACCOUNT}/sessions`, listOf(...sessions));
  if (sessions[0]?.signedInBy !== 'sso') await page.answer('GET', `${ACCOUNT}/second-factor`, factors);
  return page;
}

export async function rereads(page: OpenedPage, factors: SecondFactorReply): Promise<void> {
  await page.answer('GET', `${ACCOUNT}/sessions`, listOf(aSession()));
  await page.answer('GET', `${ACCOUNT}/second-factor`, factors);
}

export const press = async ({ user }: OpenedPage, name: string | RegExp) => {
  await user.click(await screen.findByRole('button', { name }));
};
