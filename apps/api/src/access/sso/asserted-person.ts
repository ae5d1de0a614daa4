import { domainToASCII } from 'node:url';
import type { ProviderRow } from './provider-row';
import { SignOnRefusal } from './sign-on-refusal';

/** Whom a provider says that it has at the door. */
export interface AssertedPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string;
}

/** Claims of OpenID Connect (Core 1.0, 5.1), whatever a provider made of them. */
export interface Claims {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const EMAIL_LENGTH_MOST = 320;
const NAME_LENGTH_MOST = 200;

/** Refused without an address, with one that nobody checked, or with one of another domain. */
export function assertedPerson(provider: ProviderRow, claims: Claims): AssertedPerson {
  const { email } = claims;
  if (typeof email !== 'string' || email.length > EMAIL_LENGTH_MOST || !EMAIL.test(email))
    throw new SignOnRefusal('sso-email-missing', 'The provider gave no e-mail address');
  if (!isVerified(claims.email_verified, provider.verifies_email))
    throw new SignOnRefusal('sso-email-unverified', `The provider does not say that it has checked ${email}`);
  if (!provider.domains.includes(domainOf(email)))
    throw new SignOnRefusal('sso-email-foreign', `${email} is of none of the domains`);
  return { issuer: provider.issuer, subject: claims.sub, email, name: nameOf(claims.name, email) };
}

/** As it is kept and compared: small letters, and international names as they go over the wire. */
export function domainOf(email: string): string {
  return domainToASCII(email.slice(email.lastIndexOf('@') + 1)).toLowerCase();
}

/** Some providers send the words "true" and "false". What is said to be unchecked is so, whatever the settings say. */
function isVerified(claim: unknown, verifiesEmail: boolean): boolean {
  if (claim === true || claim === 'true') return true;
  return verifiesEmail && (claim === undefined || claim === null);
}

function nameOf(name: unknown, email: string): string {
  const said = typeof name === 'string' ? name.replace(/\p{C}/gu, ' ').trim() : '';
  return (said === '' ? email.slice(0, email.lastIndexOf('@')) : said).slice(0, NAME_LENGTH_MOST);
}
