import type { ProblemCode } from '@telltale/contract';
import { ACCESS_PROBLEM_WORDS } from './access-problem-words';

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
  ...ACCESS_PROBLEM_WORDS,
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
    title: 'There is nothing to answer here',
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
