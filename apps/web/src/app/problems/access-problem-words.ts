/** What can go wrong on the way in: sessions, single sign-on, invitations, second steps, passwords and tokens. */
export const ACCESS_PROBLEM_WORDS = {
  'not-signed-in': { title: 'You are signed out', advice: 'Sign in to go on where you were.' },
  'wrong-credentials': {
    title: 'E-mail or password do not match',
    advice: 'Check both. Passwords tell capital from small letters.',
  },
  'sso-required': {
    title: 'This workspace is entered by single sign-on',
    advice: 'Use “Continue with single sign-on”.',
  },
  'session-bound': {
    title: 'You came in by single sign-on, which is for this workspace alone',
    advice: 'Sign out, then sign in with your password.',
  },
  'other-workspace': {
    title: 'Another workspace is open meanwhile',
    advice: 'Another tab went to another workspace. Reload the page: nothing was written here.',
  },
  'last-administrator': {
    title: 'A workspace keeps an administrator',
    advice: 'Make somebody else an administrator of all clients first.',
  },
  'already-a-member': {
    title: 'This address already belongs to a member',
    advice: 'Change the role or the clients in the list of members.',
  },
  'already-invited': {
    title: 'This address is already invited',
    advice: 'Send that invitation again, or revoke it first.',
  },
  'invitation-closed': {
    title: 'The invitation was accepted or revoked',
    advice: 'Read the list again.',
  },
  'invitation-for-another': {
    title: 'The invitation is for another e-mail address',
    advice: 'Sign out, and open the link again.',
  },
  'account-exists': {
    title: 'This address already has an account',
    advice: 'Sign in with it, and open the link of the invitation again.',
  },
  'invitation-ended': {
    title: 'This invitation does not lead anywhere any more',
    advice: 'Ask whoever invited you for a new one.',
  },
  'second-factor-required': {
    title: 'The second step is missing',
    advice: 'Your password is right. Give the code of your app, a recovery code, or your passkey.',
  },
  'second-factor-missing': {
    title: 'This workspace asks for a second step',
    advice: 'Set up an app or a passkey under “Your account”, then come back.',
  },
  'sign-in-expired': { title: 'The sign-in took too long', advice: 'Begin again with your password.' },
  'wrong-code': {
    title: 'The code does not match',
    advice: 'Each code works once. Give the newest one that your app shows.',
  },
  'passkey-refused': {
    title: 'The passkey was not accepted',
    advice: 'Try again, or sign in with your password.',
  },
  'confirmation-required': {
    title: 'Say once more that it is you',
    advice: 'Give your password once more, then go on.',
  },
  'second-factor-exists': {
    title: 'The second factor is already on',
    advice: 'Remove it first, then add the new one.',
  },
  'second-factor-unavailable': {
    title: 'This server cannot keep that second factor',
    advice: 'The administrator of the server can set it up.',
  },
  'reset-link-ended': {
    title: 'This link does not lead to a new password any more',
    advice: 'It works once and for one hour. Ask for a new one.',
  },
  'password-refused': {
    title: 'The password is too easy to guess',
    advice: 'Four or more unrelated words make a good one; a password manager makes a better one.',
  },
  'token-mistyped': {
    title: 'The token has a typo or is incomplete',
    advice: 'Copy the whole token again, or make a new one under Settings, Tokens.',
  },
  'token-unknown': {
    title: 'The token is not known here',
    advice: 'Make a new one under Settings, Tokens.',
  },
  'token-suspended': {
    title: 'The token’s maker may no longer record on its project',
    advice: 'Make a new one with an account that may.',
  },
  'token-expired': { title: 'The token has expired', advice: 'Make a new one under Settings, Tokens.' },
  'token-revoked': { title: 'The token was revoked', advice: 'Make a new one under Settings, Tokens.' },
} as const;
