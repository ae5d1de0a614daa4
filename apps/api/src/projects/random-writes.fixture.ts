import type { FactWrites } from '@telltale/contract';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';
import type { SixProjects } from './six-projects.fixture';

const FACTS: readonly FactWrites[] = [
  { 'eval-suite': NONE },
  { 'eval-suite': known('v1'), 'last-eval-run-on': known('2026-11-20') },
  { 'last-eval-run-on': { answer: 'nobody-can-say', source: { asked: 'Mo Idris' } } },
  { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) },
  { 'logic-holder': known({ holder: 'us' }) },
  { 'business-owner': NONE },
  { 'business-owner': known({ name: 'Dana Reyes', function: 'it' }) },
  { 'business-owner': known({ name: 'Moses Adler', function: 'business', level: 'vp' }) },
  { 'business-owner': { answer: 'not-asked' } },
  { 'started-on': known('2026-01-01'), moonshot: known(true) },
  { 'target-on': known('2027-01-31') },
  { 'target-on': known('2027-04-30') },
];
const STAGES = ['idea', 'scoped', 'building', 'pilot', 'production'] as const;

/**
 * Makes and changes projects of both clients, the same each time; `between` is called after each write. The ids of the
 * projects that were made.
 */
export async function writeAtRandom(
  { ada, halden, brightwater }: SixProjects,
  writes: number,
  between: (write: number) => Promise<void>,
): Promise<string[]> {
  let seed = 7;
  const dice = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const ids: string[] = [];
  for (let write = 0; write < writes; write += 1) {
    const which = ids[dice(Math.max(1, ids.length))];
    if (which === undefined || dice(3) === 0) {
      const client = dice(2) === 0 ? halden : brightwater;
      ids.push((await makeProject(ada, client, { stage: STAGES[dice(5)] })).id);
    } else {
      const project = await readProject(ada, which);
      const stage = dice(3) === 0 ? STAGES[dice(5)] : undefined;
      const reason = 'So it is';
      await changeProject(ada, project, {
        facts: FACTS[dice(FACTS.length)],
        stage,
        reason,
        override: { reason },
      });
    }
    await between(write);
  }
  return ids;
}
