import type { ViewReply } from '@telltale/contract';

export const VIEWS = '/api/v1/views?limit=200';

export function aView(view: Partial<ViewReply> = {}): ViewReply {
  return {
    id: 'v-1',
    name: 'Monday view',
    query: { stage: 'active', group: 'client' },
    isShared: false,
    isMine: true,
    isStart: false,
    madeBy: 'Jo Park',
    version: 3,
    createdAt: '2026-11-02T08:00:00.000Z',
    updatedAt: '2026-11-02T08:00:00.000Z',
    ...view,
  };
}

export function viewsPage(...data: ViewReply[]) {
  return { data, page: { nextCursor: null } };
}
