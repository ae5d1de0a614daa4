import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvalPushReply, ProblemReply } from '@telltale/contract';
import type { TestApp } from '../../../test/test-app';
import type { Member, MemberOptions } from '../../../test/test-people';
import { makeProject } from '../../../test/test-projects';
import type { Reply, SendOptions } from '../../../test/visitor';

const SAMPLES = join(__dirname, '..', 'formats', 'samples', 'promptfoo');

/** A file of promptfoo, as it wrote it. */
export const promptfooWeek = (week: 1 | 2 | 3, kind: 'json' | 'junit.xml' = 'json'): Buffer =>
  readFileSync(join(SAMPLES, `promptfoo-week${week}.${kind}`));

export type PushAnswer = Reply<EvalPushReply & ProblemReply>;

/** A run in our own format: one letter a case, P passed, F failed, E errored. */
export function caseFile(letters: string, more: object = {}): string {
  const cases = Array.from(letters, (letter, index) => ({
    key: `T${String(index + 1).padStart(2, '0')}`,
    ...(letter === 'E' ? { error: 'timed out' } : { passed: letter === 'P' }),
  }));
  return JSON.stringify({ suite: 'triage', cases, ...more });
}

/** A project of a workspace of its own, to which an editor pushes. */
export class PushedProject {
  private constructor(
    readonly telltale: TestApp,
    readonly ada: Member,
    readonly clientId: string,
    readonly project: { readonly id: string; readonly key: string },
  ) {}

  static async of(telltale: TestApp, options: MemberOptions = {}): Promise<PushedProject> {
    const ada = await telltale.people.newWorkspace({ role: 'editor', ...options });
    const clientId = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
    const { id, key } = await makeProject(ada, clientId, { name: 'Claims triage', stage: 'building' });
    return new PushedProject(telltale, ada, clientId, { id, key });
  }

  path(query = ''): string {
    return `/api/v1/projects/${this.project.id}/eval-runs${query === '' ? '' : `?${query}`}`;
  }

  send(body: unknown, query = '', { headers = {}, by = this.ada }: SendBy = {}): Promise<PushAnswer> {
    return by.visitor.send('POST', this.path(query), { body, headers });
  }

  /** The reply to a push that is taken. */
  async push(body: unknown, query = '', options: SendBy = {}): Promise<EvalPushReply> {
    const { status, body: reply, text } = await this.send(body, query, options);
    if (status !== 201 && status !== 200) throw new Error(`${status} ${text}`);
    return reply;
  }

  async runs(): Promise<number> {
    const rows = await this.telltale.database.query('select from eval_run where workspace_id = $1', [
      this.ada.workspaceId,
    ]);
    return rows.length;
  }
}

type SendBy = Pick<SendOptions, 'headers'> & { readonly by?: Pick<Member, 'visitor'> };
