import type {
  ClientSummaryReply,
  ModeCounts,
  ModeCountsReply,
  ModeReadings,
  ProjectListReply,
  ProjectRowReply,
  Role,
  SummaryReply,
} from '@telltale/contract';
import { FAILURE_MODES } from '@telltale/domain';
import { waitFor } from '@testing-library/angular';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { PortfolioPage } from './portfolio-page';

const HALDEN = { id: 'c-1', name: 'Halden Freight' };

export function modes(readings: Partial<ModeReadings> = {}): ModeReadings {
  const clear = FAILURE_MODES.map((mode) => [mode, { reading: 'clear', severity: null }] as const);
  return { ...(Object.fromEntries(clear) as unknown as ModeReadings), ...readings };
}

export function aRow(row: Partial<ProjectRowReply> = {}): ProjectRowReply {
  return {
    id: 'p-1',
    key: 'HAL-1',
    client: HALDEN,
    version: 1,
    unit: null,
    name: 'Invoice matching',
    stage: 'building',
    owner: { name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' },
    ownerAnswer: 'known',
    startedOn: '2026-09-24',
    targetOn: '2026-12-23',
    originalTargetOn: '2026-12-23',
    shippedOn: null,
    updatedAt: '2026-11-20T10:00:00Z',
    status: { computed: 'on-track', claimed: 'on-track', disagreesSince: null },
    readiness: null,
    coverage: { judged: 6, of: 6 },
    modes: modes(),
    litSigns: 0,
    waived: 0,
    questions: 0,
    criticalSince: null,
    decisionNeeded: null,
    evaluation: null,
    next: null,
    ...row,
  };
}

export function rows(count: number, from = 0): ProjectRowReply[] {
  return Array.from({ length: count }, (_, index) =>
    aRow({ id: `p-${from + index}`, name: `Project ${from + index}` }),
  );
}

export function aPage(data: ProjectRowReply[], nextCursor: string | null = null): ProjectListReply {
  return { data, page: { nextCursor } };
}

/** Nothing counted, but what a test counts. */
export function modeCount(counted: Partial<ModeCountsReply> = {}): ModeCountsReply {
  return {
    lit: 0,
    waived: 0,
    clear: 0,
    unknown: 0,
    notApplicable: 0,
    bySeverity: { watch: 0, serious: 0, critical: 0 },
    ...counted,
  };
}

export function modeCounts(counted: Partial<ModeCounts> = {}): ModeCounts {
  const none = FAILURE_MODES.map((mode) => [mode, modeCount()] as const);
  return { ...(Object.fromEntries(none) as unknown as ModeCounts), ...counted };
}

export function aClient(client: Partial<ClientSummaryReply> = {}): ClientSummaryReply {
  return { ...HALDEN, projects: 1, needDecision: 0, modes: modeCounts(), ...client };
}

export function aSummary(summary: Partial<SummaryReply> = {}): SummaryReply {
  const stages = {
    idea: 0,
    scoped: 0,
    building: 1,
    pilot: 0,
    production: 0,
    stopped: 0,
    retired: 0,
    'not-asked': 0,
  };
  return {
    projects: 1,
    needDecision: 0,
    stages,
    statuses: { 'on-track': 1, 'at-risk': 0, 'off-track': 0, 'not-known': 0 },
    modes: modeCounts(),
    clients: [aClient()],
    turns: { since: '2026-11-16', lit: 0, cleared: 0 },
    ...summary,
  };
}

interface Answers {
  readonly list?: ProjectListReply;
  readonly summary?: SummaryReply;
  readonly role?: Role;
}

/** The portfolio at an address, its two requests answered. */
export async function openPortfolio(
  address: string,
  { list = aPage([aRow()]), summary = aSummary(), role = 'editor' }: Answers = {},
): Promise<OpenedPage> {
  const page = await openPage({ portfolio: PortfolioPage }, address, role);
  await answerBoth(page, list, summary);
  return page;
}

/** Answers the one list and the one summary that are on their way, and gives their addresses. */
export async function answerBoth(
  { http }: OpenedPage,
  list: ProjectListReply = aPage([aRow()]),
  summary: SummaryReply = aSummary(),
): Promise<{ list: URLSearchParams; summary: URLSearchParams }> {
  const listRequest = await waitFor(() => http.expectOne(({ url }) => url === '/api/v1/projects'));
  const summaryRequest = await waitFor(() =>
    http.expectOne(({ url }) => url === '/api/v1/portfolio/summary'),
  );
  listRequest.flush(list);
  summaryRequest.flush(summary);
  return { list: queryOf(listRequest), summary: queryOf(summaryRequest) };
}

function queryOf(request: { request: { urlWithParams: string } }): URLSearchParams {
  return new URLSearchParams(request.request.urlWithParams.split('?')[1] ?? '');
}
