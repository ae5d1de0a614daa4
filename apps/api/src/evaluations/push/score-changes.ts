import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
import type { ProjectInHand } from '../../signs/project-in-hand';
import type { JudgedRun } from './judge-push';

/**
 * A run scores what was changed before it and not scored so far: on an earlier day, or on the same day where it was told before
 * the run, or is of the run's own commit.
 */
const SCORE = `
  update eval_change c set scored_by = $3, scored_on = $4
  where c.workspace_id = $1 and c.project_id = $2 and c.scored_by is null and c.withdrawn_at is null
    and (c.made_on < $4 or c.made_on = $4 and (c.at <= $5 or $6::text is not null and c.commit_hash is not null
      and least(length(c.commit_hash), length($6)) >= 7
      and (starts_with(c.commit_hash, $6) or starts_with($6, c.commit_hash))))`;

/** Of the runs of a push the earliest that ran to its end on the suite's main branch; others try things out. */
export function scoreStatements(
  { workspaceId }: Caller,
  { id: projectId }: ProjectInHand,
  { runs, mainBranch }: { readonly runs: readonly JudgedRun[]; readonly mainBranch: string },
): NamedStatement[] {
  const [first] = runs
    .filter(({ run, branch }) => run.status === 'success' && branch === mainBranch)
    .sort((a, b) => a.runAt.getTime() - b.runAt.getTime());
  if (first === undefined) return [];
  const { id, on, runAt, commit } = first;
  const values = [workspaceId, projectId, id, on, runAt, commit];
  return [{ name: 'score changes', text: SCORE, values }];
}
