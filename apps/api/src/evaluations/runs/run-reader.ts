import { Injectable } from '@nestjs/common';
import type { EvalRunReply } from '@telltale/contract';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { RUN_ROW } from '../stored/run-row.sql';

const RUN = `
  select ${RUN_ROW} || jsonb_build_object(
      'metrics', r.metrics, 'comparison', r.comparison, 'baselineComparison', r.baseline_comparison, 'notes', u.notes,
      'hasRaw', u.raw is not null, 'fileName', u.file_name,
      'sentBy', jsonb_build_object('name', u.by_name, 'token', u.token_name)) as run
  from project p
  join eval_run r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join eval_suite s on s.workspace_id = r.workspace_id and s.id = r.suite_id
  join eval_upload u on u.workspace_id = r.workspace_id and u.id = r.upload_id
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3) and r.id = $4`;

/** A run whole, but for the list of its cases: one statement. */
@Injectable()
export class EvalRunReader {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(caller: Caller, project: string, id: string): Promise<EvalRunReply> {
    const [found] = await this.transactions.read<{ run: EvalRunReply }>(caller, {
      name: 'an eval run',
      text: RUN,
      values: [caller.workspaceId, ...idAndKey(project), id],
    });
    if (found === undefined) throw new Problem('not-found');
    return found.run;
  }
}
