import type { OwnTokenReply, ProblemReply, TokenCreateRequest, TokenMadeReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { makeProject } from '../../../test/test-projects';
import type { Reply } from '../../../test/visitor';
import { AccessModule } from '../access.module';
import { addTrialRuns, type TrialReply } from './trial-runs.fixture';

export const TOKENS = '/api/v1/tokens';
export const OWN = '/api/v1/token';

export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
export const runsOf = (idOrKey: string): string => `/api/v1/projects/${idOrKey}/trial-runs`;
export const secretOf = ({ secret }: TokenMadeReply): string => secret ?? '';

/** The API with a handler for machines. */
export async function startWithTrialRuns(): Promise<TestApp> {
  addTrialRuns(AccessModule);
  return await startTestApp();
}

/** A project of a workspace of its own, with an editor who makes tokens of it. */
export class ProjectTokens {
  private constructor(
    private readonly telltale: TestApp,
    readonly ada: Member,
    readonly clientId: string,
    readonly project: { readonly id: string; readonly key: string; readonly name: string },
  ) {}

  static async of(telltale: TestApp): Promise<ProjectTokens> {
    const ada = await telltale.people.newWorkspace({ role: 'editor' });
    const clientId = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
    const { id, key, name } = await makeProject(ada, clientId, { name: 'Claims triage' });
    return new ProjectTokens(telltale, ada, clientId, { id, key, name });
  }

  async make(changes: Partial<TokenCreateRequest> = {}, { visitor } = this.ada): Promise<TokenMadeReply> {
    const request = { name: 'CI', scopes: ['evals:write'], projectId: this.project.id, ...changes };
    const { status, body, text } = await visitor.post<TokenMadeReply>(TOKENS, request);
    if (status !== 201) throw new Error(text);
    return body;
  }

  async newSecret(changes: Partial<TokenCreateRequest> = {}, of = this.ada): Promise<string> {
    return secretOf(await this.make(changes, of));
  }

  push<T = TrialReply>(secret: string, idOrKey = this.project.id, headers = {}): Promise<Reply<T>> {
    return this.telltale.stranger.post<T>(runsOf(idOrKey), undefined, { ...bearer(secret), ...headers });
  }

  async refusalOf(secret: string, idOrKey = this.project.id): Promise<ProblemReply> {
    return (await this.push<ProblemReply>(secret, idOrKey)).body;
  }

  whoAmI(secret: string): Promise<Reply<OwnTokenReply>> {
    return this.telltale.stranger.get<OwnTokenReply>(OWN, bearer(secret));
  }
}
