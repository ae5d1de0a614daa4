import { caseFile } from '../evaluations/push/pushed-project.fixture';
import { bytesOf, MADE_UP_2024, tableOf } from '../imports/made-up-inventory/made-up-inventory.fixture';
import { v7 } from 'uuid';
import { ACCOUNT, CLIENT, idOf, PERSON, PROOF } from './addresses.fixture';

/** What a request holds beyond what its schema tells. */
export interface Content {
  /** Set over the generated body. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  /** A body that is a file, with its media type. */
  readonly bytes?: { readonly type: string; readonly content: string };
  /** A form with one file. */
  readonly form?: {
    readonly name: string;
    readonly content: () => Buffer;
    readonly fields?: Readonly<Record<string, string>>;
  };
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const PERSON_ID = { personId: idOf(PERSON) };
const known = (value: unknown) => ({ answer: 'known', value });
const TRADE_OFF = { on: '2026-11-20', what: 'Speed before coverage', madeBy: PERSON_ID };

/** Every way in which a fact names somebody. */
const FACTS = {
  'business-owner': known(PERSON_ID),
  'scope-signature': known({ version: 1, signedBy: PERSON_ID, on: '2026-11-01' }),
  'good-enough': known({ metric: 'Share read right', value: 0.9, setBy: PERSON_ID }),
};

const TEMPLATE = [
  {
    key: 'data',
    name: 'Data',
    items: [{ key: 'data-schema', text: 'The schema is fixed', isRequired: false, proofDays: null }],
  },
];

export const SINGLE_SIGN_ON = {
  ...{ issuer: 'https://login.example.com', clientId: 'telltale', domains: ['example.com'] },
  ...{ verifiesEmail: true, joins: true, joinRole: 'viewer', isEnforced: false },
};

/** An inventory of one record, each time another. */
export function inventoryOf(word: string): Buffer {
  const [header = [], record = []] = tableOf(MADE_UP_2024);
  return bytesOf([header, [`${word} ${v7()}`, ...record.slice(1)]]);
}

/** One of these lines is needed where a request is refused though it follows its schema; the refusal says why. */
export const CONTENTS: Readonly<Record<string, Content>> = {
  answers_answer: { body: { kind: 'run' } },
  bulkEdits_edit: { body: { set: { owner: idOf(PERSON) } } },
  checkIns_answer: { body: { answers: [{ sign: 'EVAL-1', answer: 'Next week.' }] } },
  clientLogo_keep: { form: { name: 'logo.png', content: () => PNG } },
  closingList_answer: { body: { state: 'done' } },
  decisions_decide: { body: { kind: 'stop' } },
  digest_choose: { body: { isRead: true } },
  entries_add: { body: TRADE_OFF },
  entries_change: { body: TRADE_OFF },
  evalPush_push: {
    bytes: { type: 'application/json', content: caseFile('PPF') },
    query: { dryRun: 'false' },
  },
  evalQuestions_answer: { body: { kind: 'run' } },
  evalSuites_change: { body: { version: '2' } },
  imports_create: {
    form: { name: 'inventory.csv', content: () => inventoryOf('Made up'), fields: { dryRun: 'true' } },
  },
  invitations_make: { body: { role: 'viewer' } },
  members_change: { body: { role: 'viewer' } },
  people_create: { body: { accountId: idOf(ACCOUNT), clientId: idOf(CLIENT) } },
  projects_change: { body: { facts: FACTS, entries: { 'trade-offs': [TRADE_OFF] } } },
  projects_create: { body: { stage: 'building', facts: FACTS, entries: { 'trade-offs': [TRADE_OFF] } } },
  proofFiles_keep: { form: { name: 'proof.png', content: () => PNG } },
  readiness_change: {
    body: { items: { 'data-schema': { state: 'proven', proof: { fileId: idOf(PROOF) } } } },
  },
  shares_make: { body: { kind: 'calendar' } },
  // Whoever has no second factor cannot ask it of others; sign-in-rules.db-spec.ts does.
  signInRules_change: { body: { needsSecondFactor: false } },
  signSettings_change: { body: { thresholds: { 'EVAL-3': { critical: 21 } } } },
  signSettings_preview: { body: { thresholds: { 'EVAL-3': { critical: 21 } } } },
  singleSignOn_change: { body: SINGLE_SIGN_ON },
  template_change: { body: { template: TEMPLATE } },
  webhooks_make: { body: { kind: 'standard', url: 'https://hooks.example.com/telltale' } },
};
