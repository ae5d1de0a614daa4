import 'reflect-metadata';
import type { ReviewReply } from '@telltale/contract';
import type { BenchDatabase } from './bench-database';
import { call, type Door, timed } from './door';
import { CLIENTS } from './fill';
import { onFilledTelltale } from './filled-telltale';
import { median } from './statistics';

/** What changed since the last review, as its page asks for it: `node dist/bench/read-agenda.mjs [projects …]`. */
const SIZES = process.argv.slice(2).map(Number).filter(Number.isInteger);
const GOAL = 'goal 1,000 ms at 100,000 projects';
const TIMES = 7;

/** A quiet week: on one project of a hundred something is new, and all else was told at the review before. */
const BUSY = `right(p.key, 2) = '00'`;
const QUIET = [
  `update lit_episode e set lit_on = e.lit_on - 60, severity_on = e.severity_on - 60, cleared_on = e.cleared_on - 60
  from project p where p.workspace_id = $1 and e.workspace_id = $1 and e.project_id = p.id and not ${BUSY}`,
  `update reading_period d set from_on = d.from_on - 60, until_on = d.until_on - 60
  from project p where p.workspace_id = $1 and d.workspace_id = $1 and d.project_id = p.id and not ${BUSY}`,
  `update project p set critical_since = null, disagrees_since = p.disagrees_since - 60
  where p.workspace_id = $1 and not ${BUSY}`,
];

async function readOn(door: Door, database: BenchDatabase, projects: number): Promise<void> {
  const { id } = await call<ReviewReply>(door, 'POST', '/reviews', { body: {} });
  console.log(`\nthe agenda of ${projects} projects of ${CLIENTS} clients; ${GOAL}`);
  console.log(`  ${await told(door, id)}, all of it lit on this very day`);
  for (const quiet of QUIET) await database.query(quiet, [door.workspaceId]);
  await database.query('vacuum analyze');
  console.log(`  ${await told(door, id)}, after a quiet week`);
}

async function told(door: Door, id: string): Promise<string> {
  const read = () => timed(() => call<ReviewReply>(door, 'GET', `/reviews/${id}`));
  const { content } = (await read()).reply;
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) took.push((await read()).ms);
  return `${content.agendaOf} projects with something new: ${median(took)} ms at the median of ${TIMES}`;
}

for (const projects of SIZES.length > 0 ? SIZES : [20_000])
  await onFilledTelltale(projects, (door, database) => readOn(door, database, projects));
