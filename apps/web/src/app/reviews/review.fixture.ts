import type { AgendaItemReply, AgendaProjectReply, ProjectRowReply, ReviewReply } from '@telltale/contract';
import { aRow } from '../portfolio/portfolio.fixture';

export const anItem = (changes: Partial<AgendaItemReply> = {}): AgendaItemReply => ({
  kind: 'sign-new',
  word: 'new',
  title: 'A vendor holds what is ours',
  because: 'Acme holds the logic.',
  on: '2026-11-20',
  subject: 'LOCK-1',
  mode: 'lock-in',
  severity: 'critical',
  clearsWhen: 'the logic is ours',
  ...changes,
});

export const anAgendaProject = (
  project: Partial<ProjectRowReply> = {},
  changes: Partial<AgendaProjectReply> = {},
): AgendaProjectReply => ({
  project: aRow(project),
  needs: 'plug-clock',
  items: [anItem()],
  ...changes,
});

export const aReview = (
  content: Partial<ReviewReply['content']> = {},
  changes: Partial<ReviewReply> = {},
): ReviewReply => ({
  id: 'rev-1',
  on: '2026-11-23',
  state: 'open',
  clients: null,
  logo: null,
  before: { id: 'rev-0', on: '2026-11-16' },
  sinceOn: '2026-11-16',
  openedAt: '2026-11-23T08:00:00.000Z',
  openedBy: 'Dana Reyes',
  closedAt: null,
  closedBy: null,
  minutesHash: null,
  checkIns: [],
  additions: [],
  ...changes,
  content: {
    agenda: [],
    agendaOf: 0,
    quiet: 0,
    followUps: [],
    decisions: [],
    notes: [],
    attendees: [],
    portfolio: [],
    ...content,
  },
});
