/**
 * Every refusal has one of these codes (RFC 9457: `type` is `https://telltale.dev/problems/<code>`), the HTTP status that
 * goes with it and a title in plain words. Codes are stable; titles may be reworded.
 */
export const PROBLEMS = {
  'invalid-request': { status: 422, title: 'Some of what was sent cannot be accepted' },
  'malformed-body': { status: 400, title: 'The body could not be read' },
  'invalid-cursor': { status: 400, title: 'The cursor does not belong to this list' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  'wrong-credentials': { status: 401, title: 'E-mail or password do not match' },
  'token-mistyped': { status: 401, title: 'The token has a typo or is incomplete' },
  'token-unknown': { status: 401, title: 'The token is not known here' },
  'token-suspended': { status: 401, title: 'The token’s maker may no longer record on its project' },
  'token-expired': { status: 401, title: 'The token has expired' },
  'token-revoked': { status: 401, title: 'The token was revoked' },
  'wrong-origin': { status: 403, title: 'The request comes from another site' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'not-found': { status: 404, title: 'There is nothing here for you' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'already-set-up': { status: 409, title: 'Telltale already has an administrator' },
  'name-taken': { status: 409, title: 'The name is already used' },
  'client-not-empty': { status: 409, title: 'The client still has projects' },
  'person-referred-to': { status: 409, title: 'The person is still named in a record' },
  'idempotency-conflict': { status: 409, title: 'The idempotency key was used for something else' },
  'stage-move-refused': { status: 409, title: 'The project cannot move to that stage' },
  'entry-frozen': { status: 409, title: 'What is verified is never changed' },
  'first-project-guard': { status: 409, title: 'The first-project guard asks for a reason' },
  'production-gate': { status: 409, title: 'The gate into Production is not open' },
  'import-state-refused': { status: 409, title: 'The import is not in a state that allows this' },
  'import-undo-refused': { status: 409, title: 'The import cannot be undone' },
  'bulk-undo-refused': { status: 409, title: 'The bulk edit cannot be undone' },
  'sample-already-loaded': { status: 409, title: 'The sample portfolio is already loaded' },
  'stale-version': { status: 412, title: 'Somebody else has changed this meanwhile' },
  'body-too-large': { status: 413, title: 'The body is larger than allowed' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not accepted here' },
  'proof-refused': { status: 422, title: 'The file cannot be kept as a proof' },
  'file-refused': { status: 422, title: 'The file is not an inventory that Telltale can read' },
  'unreadable-file': { status: 422, title: 'The file could not be read' },
  'unknown-format': { status: 422, title: 'The file is not in a format that Telltale reads' },
  'not-a-run': { status: 422, title: 'The file is not the run of an evaluation' },
  'no-cases': { status: 422, title: 'The file holds neither a case nor a score' },
  'mapping-needed': { status: 422, title: 'Say which column holds what' },
  'unsupported-compression': {
    status: 415,
    title: 'The file is packed in a way that Telltale does not read',
  },
  'file-too-large': { status: 413, title: 'The file is larger than allowed' },
  'run-worse': { status: 422, title: 'The run was recorded, and it is worse' },
  'run-changed': { status: 409, title: 'This run was recorded with other results' },
  'precondition-required': { status: 428, title: 'Say which version you change' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'unexpected-failure': { status: 500, title: 'Telltale failed' },
  'not-ready': { status: 503, title: 'Telltale is not ready yet' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];
