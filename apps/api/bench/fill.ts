import type { BenchDatabase } from './bench-database';
import { makeManyProjects } from '../test/many-projects';

/** A record as a well-kept project has it: signs of all modes have something to read, and some light. */
const FACTS = {
  'eval-suite': 'triage',
  'eval-cases': 240,
  'abstraction-layer': true,
  'model-apis': 2,
  'data-holder': { holder: 'us' },
  'logic-holder': { holder: 'vendor', vendor: 'Matchify' },
  'evals-holder': { holder: 'us' },
  'prompts-holder': { holder: 'shared' },
  'business-goal': 'Quotes within the hour',
  'owner-kpi': 'Quote turnaround time',
  'estimate-basis': 'demo',
  'unglamorous-share': 55,
  'greenlit-on': { on: '2026-03-02', precision: 'day' },
  'last-eval-run-on': { on: '2026-11-01', precision: 'day' },
  'last-increment-on': { on: '2026-10-01', precision: 'day' },
} as const;

const RECORDED = { recordedOn: '2026-11-01', source: { kind: 'person' }, by: 'Dana Reyes' } as const;

export const CLIENTS = 40;

/** Projects with made-up lists and a real record; their readings are still to be made. */
export async function fill(
  database: BenchDatabase,
  { workspaceId, projects }: { readonly workspaceId: string; readonly projects: number },
): Promise<void> {
  await makeManyProjects(database, { workspaceId, projects, clients: CLIENTS, on: '2026-11-01' });
  const facts = Object.entries(FACTS).map(([key, value]) => [key, { answer: 'known', value, ...RECORDED }]);
  await database.query('update project_record set facts = $2 where workspace_id = $1', [
    workspaceId,
    JSON.stringify(Object.fromEntries(facts)),
  ]);
  await database.query('vacuum analyze');
}
