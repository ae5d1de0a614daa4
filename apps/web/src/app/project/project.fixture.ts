import type { FactReply, ProjectReply, QuestionReply, Role, SignReply, TurnReply } from '@telltale/contract';
import { FAILURE_MODES, type FailureMode } from '@telltale/domain';
import { openPage } from '../record/page.fixture';
import { ProjectPage } from './project-page';

export function aTurn(turn: Partial<TurnReply> = {}): TurnReply {
  return {
    words: 'the answer to “Business owner” by L. Brandt',
    seq: 2,
    what: 'business-owner',
    label: 'Business owner',
    by: 'L. Brandt',
    at: '2026-11-04T09:00:00Z',
    reason: null,
    ...turn,
  };
}

export function aSign(sign: Partial<SignReply> = {}): SignReply {
  return {
    id: 'OWN-2',
    mode: 'business-owner',
    title: 'IT owns it, nobody from the business does',
    reading: 'lit',
    severity: 'critical',
    litSince: '2026-11-04',
    litBy: aTurn(),
    times: 1,
    because: 'The owner is Lena Brandt (IT Applications), from IT.',
    evidence: [],
    clearsWhen: 'a person from the business owns it in place of Lena Brandt',
    waiver: null,
    dispute: null,
    ...sign,
  };
}

export function aQuestion(question: Partial<QuestionReply> = {}): QuestionReply {
  return {
    fact: 'builder',
    question: 'Who builds it, by name?',
    signs: ['BUILD-1'],
    answer: 'not-asked',
    asked: null,
    askedOn: null,
    ...question,
  };
}

const UNKNOWN = { reading: 'unknown', severity: null } as const;
const MODES = Object.fromEntries(FAILURE_MODES.map((mode) => [mode, UNKNOWN])) as Record<
  FailureMode,
  typeof UNKNOWN
>;

export function aProject(project: Partial<ProjectReply> = {}): ProjectReply {
  return {
    id: 'prj-1',
    key: 'HAL-2',
    client: { id: 'c-1', name: 'Halden Freight' },
    unit: 'Finance',
    name: 'Invoice matching',
    currency: 'EUR',
    stage: 'building',
    owner: null,
    ownerAnswer: 'not-asked',
    startedOn: '2026-07-03',
    targetOn: '2026-12-12',
    originalTargetOn: '2026-08-15',
    shippedOn: null,
    updatedAt: '2026-11-20T10:00:00Z',
    status: { computed: 'off-track', claimed: 'on-track', disagreesSince: null },
    readiness: null,
    coverage: { judged: 5, of: 6 },
    modes: MODES,
    litSigns: 0,
    waived: 0,
    questions: 0,
    criticalSince: null,
    decisionNeeded: null,
    closing: null,
    evaluation: null,
    next: null,
    version: 7,
    isPast: false,
    createdAt: '2026-11-04T09:00:00Z',
    settingsVersion: 1,
    recordedOn: '2026-11-04',
    facts: {},
    signs: [],
    openQuestions: [],
    moves: [],
    claim: null,
    decision: null,
    overrides: [],
    later: null,
    ...project,
  };
}

export const PROJECT_URL = '/api/v1/projects/prj-1';

export const SEVENTH = { headers: { ETag: '"7"' } };

/** The project page, open at an address, with its project read. */
export async function openProjectPage(
  project: Partial<ProjectReply> = {},
  query = '',
  role: Role = 'editor',
) {
  const page = await openPage({ 'project/:id': ProjectPage }, `/project/prj-1${query}`, role);
  await page.answer('GET', PROJECT_URL, aProject(project), SEVENTH);
  return page;
}

/** The record opened at one fact, ready to be answered. */
export function openFact(key: string, fact?: FactReply) {
  return openProjectPage({ facts: fact === undefined ? {} : { [key]: fact } }, `?tab=record&fact=${key}`);
}
