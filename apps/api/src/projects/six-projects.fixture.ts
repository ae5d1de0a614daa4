import type { ProjectListReply, ProjectRowReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, NONE } from '../../test/test-projects';

const VENDOR = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
const OWNED = { 'business-owner': known({ name: 'Dana Reyes', title: 'VP Claims' }) };

/** An app with six projects of two clients, recorded a second apart: two with critical signs, one that has ended. */
export interface SixProjects {
  readonly telltale: TestApp;
  readonly ada: Member;
  readonly halden: string;
  readonly brightwater: string;
  list(query?: string): Promise<ProjectListReply>;
  names(query: string): Promise<string[]>;
}

export async function startWithSixProjects(): Promise<SixProjects> {
  const telltale = await startTestApp();
  const ada = await telltale.people.newWorkspace();
  const halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  const brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
  const make = async (client: string, name: string, request: object) => {
    telltale.clock.advance({ seconds: 1 });
    return await makeProject(ada, client, { name, ...request });
  };
  await make(halden, 'Émile’s desk', { stage: 'building', facts: { ...VENDOR, 'eval-suite': NONE } });
  await make(halden, 'claims triage', {
    stage: 'pilot',
    unit: 'Claims',
    facts: { 'target-on': known('2027-03-31') },
  });
  await make(brightwater, 'Referral letters', { stage: 'building', facts: VENDOR });
  await make(brightwater, 'Radar 50%_off', {
    facts: { 'target-on': known({ on: '2026-12-01', precision: 'month' }) },
  });
  await make(halden, 'Zone pricing', { stage: 'production', facts: OWNED });
  await make(brightwater, 'Dead end', { stage: 'stopped', facts: { 'business-owner': NONE } });
  const list = async (query = '') => {
    const reply = await ada.visitor.get<ProjectListReply>(`/api/v1/projects${query}`);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };
  return { telltale, ada, halden, brightwater, list, names: async (query) => namesOf(await list(query)) };
}

export const namesOf = ({ data }: { readonly data: readonly ProjectRowReply[] }): string[] =>
  data.map(({ name }) => name);
