import { type AgendaItemReply, type ProjectReply, ReviewReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import type { TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject } from '../../test/test-projects';
import type { Reply } from '../../test/visitor';

export const REVIEWS = '/api/v1/reviews';

export const HELD_BY_VENDOR = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
export const HELD_BY_US = Object.fromEntries(
  ['data', 'logic', 'evals'].map((layer) => [`${layer}-holder`, known({ holder: 'us' })]),
);

/** A workspace with one client, whose reviewer holds reviews. */
export class ReviewedWorkspace {
  private constructor(
    readonly telltale: TestApp,
    readonly ada: Member,
    readonly halden: string,
  ) {}

  static async of(telltale: TestApp): Promise<ReviewedWorkspace> {
    const ada = await telltale.people.newWorkspace({ role: 'reviewer' });
    const halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
    return new ReviewedWorkspace(telltale, ada, halden);
  }

  /** With a critical sign from its first day on: LOCK-1. */
  heldByVendor(name = 'Invoice matching'): Promise<ProjectReply> {
    return makeProject(this.ada, this.halden, { name, stage: 'scoped', facts: HELD_BY_VENDOR });
  }

  /** A session ends after a week without use: somebody looks in meanwhile, as people do. */
  async later(days: number): Promise<void> {
    for (let left = days; left > 0; left -= 6) {
      this.telltale.clock.advance({ days: Math.min(6, left) });
      await this.ada.visitor.get('/api/v1/session');
    }
  }

  async open(request: object = {}): Promise<ReviewReply> {
    return shaped(await this.ada.visitor.post<ReviewReply>(REVIEWS, request), 201);
  }

  async read(id: string, by = this.ada): Promise<ReviewReply> {
    return shaped(await by.visitor.get<ReviewReply>(`${REVIEWS}/${id}`), 200);
  }

  async close(id: string, body: object = {}): Promise<ReviewReply> {
    return shaped(await this.ada.visitor.post<ReviewReply>(`${REVIEWS}/${id}/close`, body), 200);
  }

  async minutes(id: string, format = 'json'): Promise<string> {
    return (await this.ada.visitor.get(`${REVIEWS}/${id}/minutes?format=${format}`)).text;
  }

  async decide({ id }: Pick<ProjectReply, 'id'>, body: object): Promise<void> {
    const reply = await this.ada.visitor.post(`/api/v1/projects/${id}/decisions`, body);
    if (reply.status !== 201) throw new Error(reply.text);
  }
}

function shaped(reply: Reply<ReviewReply>, status: number): ReviewReply {
  if (reply.status !== status) throw new Error(`${reply.status} ${reply.text}`);
  expect(differencesFrom(ReviewReply, reply.text)).toEqual([]);
  return reply.body;
}

export function itemsOf({ content }: ReviewReply, name = 'Invoice matching'): AgendaItemReply[] {
  return content.agenda.find(({ project }) => project.name === name)?.items ?? [];
}

/** Each item as its kind and subject. */
export function told(review: ReviewReply, name?: string): string[] {
  return itemsOf(review, name).map(({ kind, subject }) => `${kind} ${subject ?? ''}`.trim());
}
