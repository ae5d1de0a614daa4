const WHO = 'Accounts belong to a workspace; the name of whoever wrote stands beside it';
const AGAIN = 'It follows from the rest and is worked out again where the client is taken over';

/** Columns of tables that are handed over, which are not, and why. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  '*.workspace_id': 'Whoever takes the client over puts it into their own workspace',
  '*.client_id': 'An archive is of one client',
  '*.account_id': WHO,
  'client.is_sample': 'A client that was handed over is nobody’s sample',
  'client.standing': AGAIN,
  'project.import_id': 'Imports of files belong to the workspace, and may hold other clients',
  'project.settings_version': 'Versions of the limits are numbered in each workspace',
  'project.change_count': AGAIN,
  'project.head_hash': AGAIN,
  'reading_period.settings_version': 'Versions of the limits are numbered in each workspace',
  'change.salt': 'The chain names workspace and project, so that it is made anew over the same entries',
  'change.digest': 'As its salt',
  'change.hash': 'As its salt',
  'change.erased_by': 'It names an entry of the audit log, which stays',
  'eval_upload.token_id': 'Tokens stay; the name of the token stands beside it',
  'check_in.mailed_to': 'An address that a message went to; messages stay',
  'review.client_ids': 'An archive is of one client',
};

const ACCESS = 'Who may enter a workspace is its own affair';
const SECRET = 'A secret that opens something in the workspace where it was made';
const MAIL = 'What a workspace sends, and to whom, stays with it';
const SETTINGS = 'Settings of the workspace, which has other clients';
const IMPORTS = 'Imports of files belong to the workspace, and may hold other clients';

/** Tables of which nothing is handed over, and why. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  account_identity: ACCESS,
  answer_link: SECRET,
  audit: 'The audit log is of the workspace, and stays there unbroken',
  audit_seal: 'As the audit log',
  bulk_edit: 'What an undo needs; a bulk edit is undone where it was made',
  check_in_link: SECRET,
  counter: AGAIN,
  counter_delta: AGAIN,
  digest: MAIL,
  digest_reader: MAIL,
  handover: 'It tells which client came from where into this workspace',
  idempotency_key: 'It recognises a request that is sent again to this workspace',
  import: IMPORTS,
  import_note: IMPORTS,
  import_record: IMPORTS,
  invitation: ACCESS,
  invitation_secret: SECRET,
  membership: ACCESS,
  message: MAIL,
  outbox: 'Events for open pages of this workspace',
  readiness_template: SETTINGS,
  saved_view: 'A view is its maker’s',
  session: ACCESS,
  share_link: 'A link shows what is in the workspace where it was made',
  share_secret: SECRET,
  share_view: 'Looks through links that stay',
  sign_renewal: SETTINGS,
  sign_settings_version: SETTINGS,
  sso_attempt: ACCESS,
  sso_provider: ACCESS,
  start_view: 'A view is its maker’s',
  token: SECRET,
  webhook: MAIL,
  workspace: SETTINGS,
};
