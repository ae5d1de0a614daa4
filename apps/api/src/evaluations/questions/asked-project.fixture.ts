import {
  EvalQuestionAskedReply,
  EvalQuestionListReply,
  type EvalQuestionReply,
  type ProjectReply,
} from '@telltale/contract';
import { v7 } from 'uuid';
import { differencesFrom } from '../../../test/contract-shape';
import type { TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { makeProject } from '../../../test/test-projects';

/** A project in Building with somebody who asks about it. */
export class AskedProject {
  private constructor(
    readonly telltale: TestApp,
    readonly ada: Member,
    readonly project: ProjectReply,
  ) {}

  static async of(telltale: TestApp): Promise<AskedProject> {
    const ada = await telltale.people.newWorkspace();
    const halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
    return new AskedProject(telltale, ada, await makeProject(ada, halden, { stage: 'building' }));
  }

  path(name = this.project.id): string {
    return `/api/v1/projects/${name}/eval-questions`;
  }

  /** Time passes, and nobody was signed out meanwhile. */
  async moveTo(at: string): Promise<void> {
    const { clock, database } = this.telltale;
    clock.moveTo(at);
    await database.query('update session set seen_at = $1', [clock.now()]);
  }

  /** The test fails where it is refused. */
  async ask(body: object = {}): Promise<EvalQuestionAskedReply> {
    const reply = await this.ada.visitor.post<EvalQuestionAskedReply>(this.path(), body);
    if (reply.status !== 201) throw new Error(reply.text);
    expect(differencesFrom(EvalQuestionAskedReply, reply.text)).toEqual([]);
    return reply.body;
  }

  /** The address of the API behind a link that was just told. */
  async askForLink(body: object = {}): Promise<string> {
    const { link } = await this.ask(body);
    return `/api/v1/answers/${(link ?? '').replace('/answer/', '')}`;
  }

  answer<T = EvalQuestionReply>({ id }: { readonly id: string }, body: object, member: Member = this.ada) {
    return member.visitor.post<T>(`${this.path()}/${id}/answer`, body);
  }

  async questions(query = ''): Promise<EvalQuestionListReply> {
    const reply = await this.ada.visitor.get<EvalQuestionListReply>(this.path() + query);
    expect(differencesFrom(EvalQuestionListReply, reply.text)).toEqual([]);
    return reply.body;
  }

  async newPerson(name: string, { accountId }: Partial<Member> = {}): Promise<string> {
    const { client } = this.project;
    const body = { clientId: client.id, name, ...(accountId === undefined ? {} : { accountId }) };
    return (await this.ada.visitor.post<{ id: string }>('/api/v1/people', body)).body.id;
  }

  /** A run as a push leaves it: of one suite, on its main branch unless said. */
  async addRun({ on, because, branch = 'main' }: AddedRun, project = this.project): Promise<string> {
    const { database } = this.telltale;
    const place = [this.ada.workspaceId, project.id, project.client.id];
    await database.query(
      `insert into eval_suite (workspace_id, project_id, client_id, id, key, name, main_branch, created_at, updated_at)
       values ($1, $2, $3, $4, 'triage', 'Triage', 'main', now(), now()) on conflict do nothing`,
      [...place, v7()],
    );
    const id = v7();
    await database.query(
      `insert into eval_run (workspace_id, project_id, client_id, id, suite_id, upload_id, variant, branch, run_at, run_on,
         received_at, status, metrics, tool, verdict, comparison)
       select $1, $2, $3, $4, s.id, $4, '', $5, $6::date, $6, now(), 'success', '[]', 'promptfoo', 'worse', $7
       from eval_suite s where s.workspace_id = $1 and s.project_id = $2`,
      [...place, id, branch, on, JSON.stringify({ because })],
    );
    return id;
  }
}

interface AddedRun {
  readonly on: string;
  readonly because: string;
  readonly branch?: string;
}
