import { Injectable } from '@nestjs/common';
import type { EvalVerdictQuery, LatestVerdictReply } from '@telltale/contract';
import type { Verdict } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';

const LATEST = `
  select p.id as project, l.*
  from project p
  left join lateral (
    select r.id as run, s.key as suite, r.verdict, r.because
    from eval_run r
    join eval_suite s on s.workspace_id = r.workspace_id and s.id = r.suite_id
    where r.workspace_id = p.workspace_id and r.project_id = p.id
      and ($4::text is null or s.key = $4) and ($5::text is null or r.branch = $5)
    order by r.run_at desc, r.id desc limit 1
  ) l on true
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

interface Found {
  readonly project: string;
  readonly run: string | null;
  readonly suite: string;
  readonly verdict: Verdict;
  readonly because: string;
}

/** What the run that ran last was told. */
@Injectable()
export class LatestVerdict {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(
    caller: Caller,
    project: string,
    { suite, branch }: EvalVerdictQuery,
    origin: string,
  ): Promise<LatestVerdictReply> {
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'latest verdict',
      text: LATEST,
      values: [caller.workspaceId, ...idAndKey(project), suite ?? null, branch ?? null],
    });
    if (found === undefined) throw new Problem('not-found');
    if (found.run === null) throw new Problem('not-found', { detail: 'No such run is recorded so far.' });
    const { suite: key, run: runId, verdict, because } = found;
    const url = `${origin}/project/${found.project}?tab=evaluation&run=${runId}`;
    return { suite: key, runId, verdict, because, url };
  }
}

/** One line that a log can hold. */
export function verdictLine({ suite, verdict, because, url }: LatestVerdictReply): string {
  return `${suite}: ${verdict}. ${because.replace(/\s+/gu, ' ')} ${url}\n`;
}
