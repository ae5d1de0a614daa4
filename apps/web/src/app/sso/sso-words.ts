import type { SsoRefusal } from '@telltale/contract';

/** Why somebody who came back from the provider is not in, and what to do. */
export const SSO_REFUSAL_WORDS: Readonly<Record<SsoRefusal, string>> = {
  'sso-unknown':
    'No single sign-on was found for that address. Ask your administrator for the sign-in address of your workspace, or use your password.',
  'sso-busy': 'Too many tries from your network. Wait some minutes, then try again.',
  'sso-unreachable': 'Your sign-in provider does not answer. Try again in a few minutes.',
  'sso-misconfigured':
    'Single sign-on is not set up correctly. An administrator of your workspace can test it under Settings.',
  'sso-expired': 'The sign-in took too long, or began in another window. Try again.',
  'sso-declined': 'Your sign-in provider did not let you in. Try again, or ask those who run it.',
  'sso-invalid': 'The answer of your sign-in provider could not be trusted. Try again.',
  'sso-email-missing': 'Your sign-in provider did not tell your e-mail address. Ask those who run it.',
  'sso-email-unverified':
    'Your sign-in provider has not checked your e-mail address. Confirm it there, then try again.',
  'sso-email-foreign': 'Your e-mail address is not of a company that this workspace knows.',
  'sso-not-a-member': 'You are not a member of this workspace. Ask an administrator to add you.',
  'sso-subject-changed':
    'This e-mail address belongs to another person at your sign-in provider. Ask an administrator of the workspace.',
};

export function refusalWords(code: string | null): string | null {
  return code !== null && Object.hasOwn(SSO_REFUSAL_WORDS, code)
    ? SSO_REFUSAL_WORDS[code as SsoRefusal]
    : null;
}
