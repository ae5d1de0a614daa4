import type { ProblemCode } from '@telltale/contract';

/** What can go wrong, as the web tells it: the API's codes, and a connection that is gone. */
export type ProblemKind = ProblemCode | 'network-lost';

/** `title` says what happened, `advice` what to do, both for somebody who runs a business, not a server. */
export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
}

export const PROBLEM_WORDS: Readonly<Record<ProblemKind, ProblemWords>> = {
  'network-lost': {
    title: 'Telltale cannot be reached',
    advice: 'Check your connection and try again. Nothing you saved is lost.',
  },
  'invalid-request': {
    title: 'Some of this cannot be accepted',
    advice: 'Look at the marked fields and try again.',
  },
  'malformed-body': { title: 'This could not be read', advice: 'Reload the page and try again.' },
  'invalid-cursor': { title: 'The list has changed', advice: 'Load it again from the top.' },
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
  'wrong-origin': {
    title: 'This page was opened at another address',
    advice: 'Open Telltale at its own address and try again.',
  },
  'not-allowed': {
    title: 'Your role does not allow this',
    advice: 'An administrator of the workspace can do it, or change your role.',
  },
  'not-found': {
    title: 'There is nothing here for you',
    advice: 'It may have been removed, or it belongs to somebody else.',
  },
  'method-not-allowed': { title: 'This cannot be done here', advice: 'Reload the page and try again.' },
  'already-set-up': {
    title: 'Telltale already has an administrator',
    advice: 'Sign in, or ask the administrator for an account.',
  },
  'sso-not-proven': {
    title: 'Single sign-on has not been proven to work',
    advice: 'Sign in by it in this browser first.',
  },
  'name-taken': { title: 'That name is already used', advice: 'Choose another name.' },
  'client-not-empty': {
    title: 'This client still has projects',
    advice: 'Move or remove its projects first.',
  },
  'currency-in-use': {
    title: 'Amounts are recorded in another currency',
    advice: 'A client’s currency is chosen before its first amount.',
  },
  'handover-refused': {
    title: 'This archive cannot be taken over',
    advice: 'Ask whoever handed the client over for another one.',
  },
  'already-taken-over': {
    title: 'This archive was taken over before',
    advice: 'The client is here already.',
  },
  'logo-refused': {
    title: 'The file cannot be a logo',
    advice: 'Choose a PNG, JPEG or WebP picture of at most 256 KB.',
  },
  'person-referred-to': {
    title: 'This person is still named in a record',
    advice: 'Name somebody else there first.',
  },
  'idempotency-conflict': {
    title: 'This was already sent once',
    advice: 'Reload the page to see the result.',
  },
  'stage-move-refused': {
    title: 'The project cannot move to that stage',
    advice: 'Going back, stopping and reopening need a reason.',
  },
  'entry-frozen': {
    title: 'What is verified is never changed',
    advice: 'Add a line that corrects it.',
  },
  'condition-refused': {
    title: 'Nobody can say this of the condition',
    advice: 'Telltale watches facts and scores by itself, and an earlier decision stays as it ended.',
  },
  'first-project-guard': {
    title: 'This client has not shipped anything yet',
    advice: 'Ship the first project first, or say why this one cannot wait.',
  },
  'production-gate': {
    title: 'Something that Production needs is still open',
    advice: 'Close what is open on the readiness checklist, or say why it goes live all the same.',
  },
  'import-state-refused': {
    title: 'The import is not at that step',
    advice: 'Reload the page to see where it stands.',
  },
  'import-undo-refused': {
    title: 'The import cannot be undone',
    advice: 'Projects it made have been changed since.',
  },
  'bulk-undo-refused': {
    title: 'The bulk edit cannot be undone',
    advice: 'Change the projects one by one instead.',
  },
  'sample-already-loaded': {
    title: 'The sample portfolio is already loaded',
    advice: 'Open the portfolio to see it.',
  },
  'question-open': {
    title: 'The question is already asked',
    advice: 'Wait for the answer, or withdraw the question first.',
  },
  'question-closed': {
    title: 'The question is no longer open',
    advice: 'Reload the page to see how it ended.',
  },
  'review-open': {
    title: 'A review of these clients is already open',
    advice: 'Go on with the one that is open, or close it first.',
  },
  'review-closed': {
    title: 'The review is closed, and its minutes stay as they are',
    advice: 'Put a dated addition below the minutes instead.',
  },
  'answer-link-ended': {
    title: 'This link no longer works',
    advice: 'Ask the person who sent it for a new one.',
  },
  'share-link-ended': {
    title: 'This link no longer works',
    advice: 'Ask the person who sent it for a new one.',
  },
  'stale-version': {
    title: 'Somebody else has changed this meanwhile',
    advice: 'Look at the newest version, then make your change again.',
  },
  'body-too-large': { title: 'This is larger than allowed', advice: 'Send a smaller file.' },
  'unsupported-media-type': {
    title: 'This kind of file is not accepted here',
    advice: 'Choose a file of another kind.',
  },
  'proof-refused': {
    title: 'This file cannot be kept as a proof',
    advice: 'Choose a picture, a PDF, an office file or text; or give a link instead.',
  },
  'file-refused': {
    title: 'Telltale cannot read this file',
    advice: 'Choose an inventory as CSV. Nothing was changed.',
  },
  'unreadable-file': {
    title: 'This file could not be read',
    advice: 'It may be cut off or damaged: write it anew and send it again. Nothing was changed.',
  },
  'unknown-format': {
    title: 'Telltale does not know this kind of file',
    advice: 'Send the results as your eval tool writes them, as JUnit XML, or in the format of our own.',
  },
  'not-a-run': {
    title: 'This file is not the run of an evaluation',
    advice: 'It is a settings file, a cache or a link: send the file with the results.',
  },
  'no-cases': {
    title: 'There is neither a case nor a score in this file',
    advice: 'Let the evaluation run to its end, and send what it wrote.',
  },
  'mapping-needed': {
    title: 'Which column holds what?',
    advice: 'This table has a layout of its own: name the columns, and send it again.',
  },
  'unsupported-compression': {
    title: 'This file is packed in a way that Telltale does not read',
    advice: 'Send it unpacked, or packed with gzip.',
  },
  'file-too-large': {
    title: 'This file is too large',
    advice: 'Send the results of fewer cases at a time, and without prompts and outputs.',
  },
  'run-worse': { title: 'The run is worse', advice: 'It was recorded. Look at the cases that fail now.' },
  'run-changed': {
    title: 'This run was recorded before, with other results',
    advice: 'A run is never rewritten: send a new one.',
  },
  'precondition-required': { title: 'The version is missing', advice: 'Reload the page and try again.' },
  'too-many-requests': { title: 'Too many tries', advice: 'Wait a little, then try again.' },
  'unexpected-failure': {
    title: 'Telltale failed',
    advice: 'Try again. If it stays, the server’s log says why.',
  },
  'not-ready': { title: 'Telltale is starting', advice: 'Try again in a few seconds.' },
};
