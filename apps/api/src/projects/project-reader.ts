import { Injectable } from '@nestjs/common';
import type { ProjectReply } from '@telltale/contract';
import type { Day, EvaluationTrend, Person, StoredFacts } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import type { Judgements } from '../signs/judgements';
import type { ProjectSnapshot } from '../signs/project-snapshot';
import type { StoredSign } from '../signs/stored-signs';
import { type DayOfProject, refuseUnknownDay } from './day-of-project';
import { factsAsOf, type FactChange } from './facts-as-of';
import { instantText, peopleIn } from './people.sql';
import { renewedTo } from '../sign-settings/renewed-to.sql';
import { projectReply, type TargetChange } from './project.mapping';
import { TARGET_CHANGES } from './told-by-log';
import { type Light, lightsBySign } from './turn.mapping';
import { lightsOf } from './turns.sql';

interface Found extends DayOfProject {
  readonly version: number;
  readonly people: Person[] | null;
  readonly project_row: ProjectSnapshot | null;
  readonly signs: readonly StoredSign[] | null;
  readonly settings_version: number | null;
  readonly currency: string;
  readonly lights: Light[] | null;
}

interface FoundNow extends Found {
  readonly eval_trend: EvaluationTrend | null;
  readonly facts: StoredFacts;
  readonly judgements: Judgements;
  readonly target_changes: TargetChange[] | null;
}

interface FoundThen extends Found {
  readonly changes: FactChange[] | null;
}

const NOW = `
  select p.version, coalesce(c.time_zone, w.time_zone) as time_zone,
    coalesce(c.currency, w.currency) as currency, p.recorded_on, d.project_row, d.signs, r.facts,
    p.eval_trend, r.judgements, ${peopleIn('r.facts')} as people,
    greatest(p.settings_version, ${renewedTo('p.id')}) as settings_version,
    case when p.lit + p.waived = 0 then null else ${lightsOf(null)} end as lights,
    case when p.target_moves = 0 then null else (${TARGET_CHANGES}) end as target_changes
  from project p
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select e.project_row, e.signs from reading_period e
    where e.workspace_id = p.workspace_id and e.project_id = p.id order by e.from_on desc limit 1
  ) d
  where p.workspace_id = $1 and p.id = $2`;

// The record of a past day is the sum of what had been recorded by then; nothing is computed again.
const THEN = `
  select p.version, coalesce(c.time_zone, w.time_zone) as time_zone,
    coalesce(c.currency, w.currency) as currency, p.recorded_on, d.project_row, d.signs, g.changes,
    ${peopleIn('g.changes')} as people, ${lightsOf('$3')} as lights,
    greatest(d.settings_version, ${renewedTo('p.id', '$3::date')}) as settings_version
  from project p
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select jsonb_agg(jsonb_build_object('seq', h.seq, 'undoes', h.undoes, 'what', h.what, 'before', h.before, 'after', h.after, 'by', h.by_name,
        'at', ${instantText('h.at')}, 'recordedOn', h.recorded_on,
        'holdsFrom', h.holds_from, 'reason', h.reason, 'source', h.source) order by h.seq) as changes
    from change h where h.workspace_id = p.workspace_id and h.project_id = p.id
  ) g
  left join lateral (
    select e.project_row, e.signs, e.settings_version from reading_period e
    where e.workspace_id = p.workspace_id and e.project_id = p.id
      and e.from_on <= $3 and (e.until_on is null or e.until_on > $3)
  ) d on true
  where p.workspace_id = $1 and p.id = $2`;

/** Reads one project whole: one statement beside the session. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<Versioned<ProjectReply>> {
    const values = [caller.workspaceId, id];
    const [found] = await this.transactions.read<FoundNow>(caller, {
      name: 'project whole',
      text: NOW,
      values,
    });
    if (found === undefined || found.project_row === null) throw new Problem('not-found');
    const { version, facts, judgements, target_changes: targetChanges } = found;
    const view = {
      ...viewOf(found, found.project_row),
      evaluation: found.eval_trend,
      facts,
      judgements,
      targetChanges: targetChanges ?? [],
      later: null,
    };
    return new Versioned(version, projectReply({ ...view, day: this.clock.today(found.time_zone) }));
  }

  /** As it was known by the end of a past day. It bears no ETag: nobody changes the past. */
  async readAsOf(caller: Caller, id: string, day: Day): Promise<ProjectReply> {
    const values = [caller.workspaceId, id, day];
    const [found] = await this.transactions.read<FoundThen>(caller, { text: THEN, values });
    if (found === undefined) throw new Problem('not-found');
    refuseUnknownDay(day, found, this.clock);
    if (found.project_row === null) throw new Problem('not-found');
    return projectReply({
      ...viewOf(found, found.project_row),
      evaluation: null,
      day,
      ...factsAsOf(day, found.changes ?? []),
    });
  }
}

function viewOf(found: Found, row: ProjectSnapshot) {
  const { version, recorded_on: recordedOn } = found;
  return {
    row,
    version,
    recordedOn,
    currency: found.currency,
    settingsVersion: found.settings_version ?? 1,
    people: peopleOf(found),
    signs: found.signs ?? [],
    lights: lightsBySign(found.lights),
  };
}

function peopleOf({ people }: Found): ReadonlyMap<string, Person> {
  return new Map((people ?? []).map((person) => [person.personId, person]));
}
