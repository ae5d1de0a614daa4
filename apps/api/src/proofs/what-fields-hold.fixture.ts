import {
  ACCOUNT,
  type Address,
  CLIENT,
  DECISION,
  EMAIL,
  idOf,
  PERSON,
  PROJECT,
  PROOF,
  RUN,
  SUITE,
  TEXT,
  VIEW,
  WORKSPACE,
} from './addresses.fixture';

/**
 * Fields of bodies and parameters of queries that hold the id of something, by name, or by `Class.name` where a name means
 * two things. A field of format uuid that stands in no line here fails the proof of the walls.
 */
export const IDS: Readonly<Record<string, Address>> = {
  client: CLIENT,
  clientId: CLIENT,
  project: PROJECT,
  projectId: PROJECT,
  'BulkProjectRequest.id': PROJECT,
  personId: PERSON,
  owner: PERSON,
  ownerId: PERSON,
  decidedBy: PERSON,
  accountId: ACCOUNT,
  fileId: PROOF,
  'InvitationRequest.clients': CLIENT,
  'MemberPatchRequest.clients': CLIENT,
  'SingleSignOnRequest.joinClients': CLIENT,
  handOverTo: ACCOUNT,
  'audit_read.account': ACCOUNT,
  'audit_download.account': ACCOUNT,
  'audit_shared.account': ACCOUNT,
  workspaceId: WORKSPACE,
  runId: RUN,
  viewId: VIEW,
  'evalRuns_list.suite': SUITE,
  'evalRuns_verdict.suite': SUITE,
  'evalRuns_evaluation.suite': SUITE,
};

/** Texts that hold no id: words of people, lists of our own words, places in a list. */
export const PLAIN: readonly string[] = [
  ...['answer', 'asked', 'by', 'cursor', 'email', 'name', 'note', 'password', 'q', 'reason', 'sentence'],
  ...['text', 'title', 'unit', 'url', 'what', 'workspaceName', 'currency', 'timeZone'],
  ...['branch', 'mainBranch', 'primaryMetric', 'variant', 'version', 'commit', 'format', 'mapping', 'runAt'],
  ...['code', 'columns', 'fact', 'key', 'sign', 'since', 'stage', 'status', 'value', 'day'],
  ...[
    'back',
    'clientSecret',
    'currentPassword',
    'newPassword',
    'secret',
    'domain',
    'domains',
    'emergencyEmail',
    'issuer',
  ],
  // Of the provider, which gives it out.
  'SingleSignOnRequest.clientId',
  // Of a condition: a suite by its name, among those of the very project of the decision.
  'ConditionRequest.suite',
  // A suite of the very project that is pushed to; a name that it does not have yet makes one.
  'evalPush_push.suite',
  // Filters that are kept as they were written: the lists that they open are proven themselves.
  ...['ViewQuery.client', 'ViewQuery.owner'],
];

/** Ids that everybody may send: this one leads to the provider of that workspace, as its sign-in address does. */
export const OPEN_TO_ALL: readonly string[] = ['sso_start.workspace'];

/** A part of an address that is one of our own words, or that needs something made beforehand. */
export const WORDS_IN_ADDRESSES: Readonly<Record<Address, string>> = {
  '/api/v1/projects/{id}/waivers/{sign}': 'EVAL-1',
  '/api/v1/projects/{id}/closing-list/{item}': 'users-told',
  '/api/v1/projects/{id}/registers/{register}': 'trade-offs',
  [`${DECISION}/conditions/{place}`]: '0',
  '/docs/signs/{page}': 'eval-1.md',
};

/**
 * Values that their schema cannot tell, by `Class.name` (then the field is sent though it could be left out) or by name.
 * `@@` and an address stands for an id of that kind.
 */
export const VALUES: Readonly<Record<string, unknown>> = {
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  until: '2026-12-03',
  dueOn: '2026-12-20',
  expiresOn: '2026-12-20',
  on: '2026-11-23',
  'InvitationRequest.email': EMAIL,
  'InvitationAccountRequest.password': 'a pass phrase of the proofs',
  'MemberPatchRequest.clients': [idOf(CLIENT)],
  'TokenCreateRequest.projectId': idOf(PROJECT),
  'TokenCreateRequest.scopes': ['evals:write'],
  'BulkProjectRequest.version': 1,
  sign: 'EVAL-1',
  name: TEXT,
  note: TEXT,
  reason: TEXT,
  sentence: TEXT,
  text: TEXT,
  title: TEXT,
  what: TEXT,
};
