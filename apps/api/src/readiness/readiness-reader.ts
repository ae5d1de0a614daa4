import { Injectable } from '@nestjs/common';
import type { ReadinessReply } from '@telltale/contract';
import {
  type Day,
  type EvaluationStanding,
  provenByRuns,
  type ProvingStanding,
  type ReadinessAnswers,
  type ReadinessTemplate,
  type RunProofs,
  STARTING_TEMPLATE,
  type StoredFacts,
} from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { factsAsOf, type FactChange } from '../projects/facts-as-of';
import { instantText } from '../projects/people.sql';
import { refuseUnknownDay } from '../projects/day-of-project';
import { PROVING_THEN } from './proving-then.sql';
import { readinessReply } from './readiness.mapping';

interface Found {
  readonly version: number;
  readonly time_zone: string;
  readonly template_version: number;
  readonly template: ReadinessTemplate | null;
}

interface FoundNow extends Found {
  readonly answers: ReadinessAnswers | null;
  readonly evaluation: EvaluationStanding | null;
  readonly facts: StoredFacts;
}

interface FoundThen extends Found {
  readonly recorded_on: Day;
  readonly changes: FactChange[] | null;
  readonly evaluation: ProvingStanding;
}

const NOW = `
  select p.version, coalesce(c.time_zone, w.time_zone) as time_zone, w.readiness_version as template_version,
    w.readiness_template as template, r.judgements -> 'readiness' as answers,
    r.evaluation, r.facts
  from project p
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where p.workspace_id = $1 and p.id = $2`;

// The template of a past day is the last one of that day; before the first change it is the one that all start with.
const THEN = `
  select p.version, p.recorded_on, coalesce(c.time_zone, w.time_zone) as time_zone,
    coalesce(t.version, 1) as template_version, t.template, g.changes, e.evaluation
  from project p
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  left join lateral (
    select v.version, v.template from readiness_template v
    where v.workspace_id = p.workspace_id and v.recorded_on <= $3 order by v.version desc limit 1
  ) t on true
  cross join lateral (
    select jsonb_agg(jsonb_build_object('seq', h.seq, 'undoes', h.undoes, 'what', h.what, 'before', h.before, 'after', h.after,
        'by', h.by_name, 'at', ${instantText('h.at')}, 'recordedOn', h.recorded_on, 'holdsFrom', h.holds_from,
        'reason', h.reason, 'source', h.source) order by h.seq) as changes
    from change h
    where h.workspace_id = p.workspace_id and h.project_id = p.id
      and h.what in ('readiness', 'first-feature-on', 'eval-cases-unanswered')
  ) g
  cross join lateral (${PROVING_THEN}) e
  where p.workspace_id = $1 and p.id = $2`;

/** Reads a project's checklist, today's or that of a past day, in one statement. */
@Injectable()
export class ReadinessReader {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<Versioned<ReadinessReply>> {
    const values = [caller.workspaceId, id];
    const [found] = await this.transactions.read<FoundNow>(caller, { name: 'readiness', text: NOW, values });
    if (found === undefined) throw new Problem('not-found');
    const day = this.clock.today(found.time_zone);
    const runs = provenByRuns(found.evaluation, found.facts);
    return new Versioned(found.version, replyOf(found, found.answers ?? {}, day, runs));
  }

  async readAsOf(caller: Caller, id: string, day: Day): Promise<ReadinessReply> {
    const values = [caller.workspaceId, id, day];
    const [found] = await this.transactions.read<FoundThen>(caller, { text: THEN, values });
    if (found === undefined) throw new Problem('not-found');
    refuseUnknownDay(day, found, this.clock);
    const { judgements, facts } = factsAsOf(day, found.changes ?? []);
    return replyOf(found, judgements.readiness ?? {}, day, provenByRuns(found.evaluation, facts));
  }
}

function replyOf(
  { version, template_version: templateVersion, template }: Found,
  answers: ReadinessAnswers,
  day: Day,
  runs: RunProofs,
): ReadinessReply {
  const view = { version, templateVersion, template: template ?? STARTING_TEMPLATE, answers, day };
  return readinessReply({ ...view, runs });
}
