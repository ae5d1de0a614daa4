import { Injectable } from '@nestjs/common';
import type {
  EvalRunRowReply,
  EvalSuiteListReply,
  EvalSuiteReply,
  EvalSuiteVariantReply,
} from '@telltale/contract';
import { gravest } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import { instantSql } from '../../database/instant-sql';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { RUN_ROW } from '../stored/run-row.sql';

/** The latest run of each variant on the main branch, and beside it the baseline that a person chose. */
const VARIANTS = `
  select coalesce(jsonb_agg(jsonb_build_object('key', l.variant, 'label', l.variant_label, 'latest', l.run, 'baseline', (
    select ${RUN_ROW} from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.id = l.baseline
  )) order by l.variant), '[]') as variants
  from (
    select distinct on (r.variant) r.variant, r.variant_label, ${RUN_ROW} as run, (
      select b.run_id from eval_baseline b
      where b.workspace_id = r.workspace_id and b.suite_id = r.suite_id and b.variant = r.variant
      order by b.id desc limit 1) as baseline
    from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.branch = s.main_branch
    order by r.variant, r.run_at desc, r.id desc
  ) l`;

const SUITES = `
  select g.suites
  from project p
  cross join lateral (
    select coalesce(jsonb_agg(h.suite order by h.key), '[]') as suites
    from (
      select s.key, jsonb_build_object(
        'id', s.id, 'key', s.key, 'name', s.name, 'rowVersion', s.row_version, 'version', s.version,
        'fixedSince', s.fixed_since,
        'owner', case when o.id is not null then jsonb_build_object('personId', o.id, 'name', o.name) end,
        'passThreshold', s.pass_threshold, 'primaryMetric', s.primary_metric, 'mainBranch', s.main_branch, 'cases', s.cases,
        'unanswered', s.unanswered, 'runs', c.runs, 'lastRunOn', c.last_run_on, 'branches', c.branches,
        'variants', v.variants, 'versions', n.versions, 'createdAt', ${instantSql('s.created_at')}) as suite
      from eval_suite s
      left join person o on o.workspace_id = s.workspace_id and o.id = s.owner_id
      cross join lateral (
        select count(*)::int as runs, max(r.run_on) filter (where r.branch = s.main_branch) as last_run_on,
          coalesce(jsonb_agg(distinct r.branch), '[]') as branches
        from eval_run r where r.workspace_id = s.workspace_id and r.suite_id = s.id
      ) c
      cross join lateral (${VARIANTS}) v
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('version', e.version, 'fixedSince', e.fixed_since, 'cases', e.cases,
          'recordedOn', e.recorded_on, 'by', e.by_name) order by e.id desc), '[]') as versions
        from (
          select v.*, lag(row (v.version, v.fixed_since)) over (order by v.id) is distinct from row (v.version, v.fixed_since)
            as is_other
          from eval_suite_version v where v.workspace_id = s.workspace_id and v.suite_id = s.id
        ) e
        where e.is_other
      ) n
      where s.workspace_id = p.workspace_id and s.project_id = p.id and ($4::text is null or s.key = $4 or s.id::text = $4)
    ) h
  ) g
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

type StoredSuite = Omit<EvalSuiteReply, 'verdict' | 'because' | 'isPassed'>;

/** The suites of a project, each with its latest runs: one statement. */
@Injectable()
export class EvalSuiteList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(caller: Caller, project: string): Promise<EvalSuiteListReply> {
    return { data: await this.find(caller, project, null) };
  }

  /** By its key or its id. */
  async read(caller: Caller, project: string, suite: string): Promise<EvalSuiteReply> {
    const [found] = await this.find(caller, project, suite);
    if (found === undefined) throw new Problem('not-found');
    return found;
  }

  private async find(caller: Caller, project: string, suite: string | null): Promise<EvalSuiteReply[]> {
    const [found] = await this.transactions.read<{ suites: StoredSuite[] }>(caller, {
      name: 'eval suites of a project',
      text: SUITES,
      values: [caller.workspaceId, ...idAndKey(project), suite],
    });
    if (found === undefined) throw new Problem('not-found');
    return found.suites.map(suiteReply);
  }
}

function suiteReply(suite: StoredSuite): EvalSuiteReply {
  const speaker = gravest(suite.variants, ({ latest }) => latest.verdict);
  const told = { verdict: speaker?.latest.verdict ?? null, because: speaker?.latest.because ?? null };
  return { ...suite, ...told, isPassed: isPassed(suite.variants, suite.passThreshold) };
}

/** Whether all of its latest runs reached the threshold; unknown without a threshold, a run, or a share of passed cases. */
function isPassed(variants: readonly EvalSuiteVariantReply[], threshold: number | null): boolean | null {
  if (threshold === null || variants.length === 0) return null;
  const reached = variants.map(({ latest }) => reaches(latest, threshold));
  if (reached.includes(false)) return false;
  return reached.includes(null) ? null : true;
}

function reaches({ score, scoreName, status }: EvalRunRowReply, threshold: number): boolean | null {
  return score === null || scoreName !== null || status !== 'success' ? null : score >= threshold;
}
