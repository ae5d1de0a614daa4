import type { ClientReply, ModeCounts, SummaryReply } from '@telltale/contract';
import { FAILURE_MODES } from '@telltale/domain';
import { ClientPage } from './client-page';
import { ClientsPage } from './clients-page';

export const CLIENTS = '/api/v1/clients';
export const SUMMARY = '/api/v1/portfolio/summary';
export const ROUTES = { clients: ClientsPage, 'clients/:id': ClientPage };

export function aClient(client: Partial<ClientReply> = {}): ClientReply {
  const at = '2026-11-04T09:00:00Z';
  return {
    id: 'c-1',
    key: 'HAL',
    name: 'Halden Freight',
    timeZone: null,
    currency: null,
    reviewWeekday: null,
    nextReviewOn: null,
    logo: null,
    projects: 9,
    createdAt: at,
    updatedAt: at,
    ...client,
  };
}

function modeCounts(): ModeCounts {
  const none = {
    lit: 0,
    waived: 0,
    clear: 9,
    unknown: 0,
    notApplicable: 0,
    bySeverity: { watch: 0, serious: 0, critical: 0 },
  };
  const lit = { ...none, lit: 4, clear: 2, unknown: 3, bySeverity: { watch: 0, serious: 3, critical: 1 } };
  return Object.fromEntries(
    FAILURE_MODES.map((mode) => [mode, mode === 'evaluation' ? lit : none]),
  ) as ModeCounts;
}

/** One client with a light lit on four of its projects; what the pages do not read is left out. */
export const summary = {
  modes: modeCounts(),
  clients: [{ id: 'c-1', name: 'Halden Freight', projects: 9, needDecision: 1_200, modes: modeCounts() }],
} as unknown as SummaryReply;

export const pageOf = (...data: object[]) => ({ data, page: { nextCursor: null } });
