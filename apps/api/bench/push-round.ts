import type { Round } from './round';
import { send } from './send';
import { type Shift, workOnOneSide } from './work-round';
import type { WriteSide } from './write-round';

/** Eval runs pushed by as many builds as there are projects, each waiting for its verdict; no two runs are the same. */
export async function pushToOneSide(side: WriteSide, cases: number, seconds: number): Promise<Round> {
  return await workOnOneSide(side.pid, seconds, (shift) =>
    side.projectIds.map((id) => push(side, { id, cases, ...shift })),
  );
}

let runs = 0;

async function push(
  side: WriteSide,
  { id, cases, agent, end, took }: Shift & { readonly id: string; readonly cases: number },
): Promise<void> {
  const path = `${side.path}/${id}/eval-runs?suite=bench&branch=main`;
  while (performance.now() < end) {
    const body = runFile(cases);
    const began = performance.now();
    await send(side, agent, { method: 'POST', path, body });
    took.push(performance.now() - began);
  }
}

/** A tenth of the cases fails, now these and now those. */
function runFile(count: number): string {
  runs += 1;
  const startedAt = new Date(Date.now() + runs).toISOString();
  const cases = Array.from({ length: count }, (_, index) => ({
    key: `case-${index}`,
    passed: (index + runs) % 10 !== 0,
  }));
  return JSON.stringify({ suite: 'bench', startedAt, cases });
}
