import { Injectable } from '@nestjs/common';
import type { EvaluationQuery, EvaluationReply, SuiteAnswerReply } from '@telltale/contract';
import { addDays, compareRuns, type Day, gravest, GRAVEST_FIRST, spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { storedRuns } from '../stored/stored-runs';
import { comparable, type StoredRun } from '../stored/stored-run';
import { toldVerdict } from '../stored/told-verdict';

const WEEK = '7d';

const PROJECT = `
  select p.id, coalesce(k.time_zone, w.time_zone) as time_zone
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

/** Of each line of each suite the last run that ended, and the last one at or before a day. */
const LINES = `
  select s.key as suite, v.variant, v.latest, (
      select r.id from eval_run r
      where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.variant = v.variant and r.branch = m.branch
        and r.status = 'success' and r.run_on <= $3 and r.id <> v.latest
      order by r.run_at desc, r.id desc limit 1) as earlier
  from eval_suite s
  cross join lateral (select coalesce($5::text, s.main_branch) as branch) m
  cross join lateral (
    select distinct on (r.variant) r.variant, r.id as latest
    from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.branch = m.branch and r.status = 'success'
    order by r.variant, r.run_at desc, r.id desc
  ) v
  where s.workspace_id = $1 and s.project_id = $2 and ($4::text is null or s.key = $4)
  order by s.key, v.variant`;

interface Line {
  readonly suite: string;
  readonly variant: string;
  readonly latest: string;
  readonly earlier: string | null;
}

interface AnsweredLine {
  readonly answer: SuiteAnswerReply;
  readonly latest: StoredRun;
  readonly earlier: StoredRun | null;
}

/** "Is it better or worse than last week?", answered from the runs as they stand. */
@Injectable()
export class WeekAnswer {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(
    caller: Caller,
    project: string,
    { since = WEEK, suite, branch }: EvaluationQuery,
  ): Promise<EvaluationReply> {
    return await this.transactions.run(caller, async (manager) => {
      const values = [caller.workspaceId, ...idAndKey(project)];
      const [found] = await manager.query<{ id: string; time_zone: string }[]>(PROJECT, values);
      if (found === undefined) throw new Problem('not-found');
      const day = addDays(this.clock.today(found.time_zone), -Number.parseInt(since, 10));
      const lines = await manager.query<Line[]>(LINES, [
        ...[caller.workspaceId, found.id, day, suite ?? null, branch ?? null],
      ]);
      return answerOf(await answered(manager, caller, lines, day), day);
    });
  }
}

async function answered(
  manager: EntityManager,
  { workspaceId }: Caller,
  lines: readonly Line[],
  day: Day,
): Promise<AnsweredLine[]> {
  const ids = lines.flatMap(({ latest, earlier }) => (earlier === null ? [latest] : [latest, earlier]));
  const runs = await storedRuns(manager, workspaceId, [...new Set(ids)]);
  return lines.flatMap((line) => {
    const latest = runs.get(line.latest);
    const earlier = runs.get(line.earlier ?? '') ?? null;
    if (latest === undefined) return [];
    return [{ answer: suiteAnswer(line, { latest, earlier, day }), latest, earlier }];
  });
}

function suiteAnswer({ suite, variant }: Line, beside: Beside): SuiteAnswerReply {
  const { latest, earlier, day } = beside;
  // A run of before that day says nothing of the time since, whatever it says of itself.
  const isSilent = latest.on <= day;
  const compared = isSilent ? null : earlier;
  const verdict = compareRuns(compared === null ? null : comparable(compared), comparable(latest));
  const said = compared === null ? { ...verdict, because: whyNotKnown(beside, isSilent) } : verdict;
  return { suite, variant, comparison: toldVerdict(said, compared, latest) };
}

interface Beside {
  readonly latest: StoredRun;
  readonly earlier: StoredRun | null;
  readonly day: Day;
}

function whyNotKnown({ latest, day }: Beside, isSilent: boolean): string {
  return isSilent
    ? `Not known: the last run is of ${spokenDay(latest.on)}, and none came since ${spokenDay(day)}.`
    : `Not known: there is no run of ${spokenDay(day)} or before to compare with.`;
}

function answerOf(lines: readonly AnsweredLine[], since: Day): EvaluationReply {
  const suites = [...lines].sort((a, b) => rank(a) - rank(b)).map(({ answer }) => answer);
  const speaker = gravest(lines, ({ answer }) => answer.comparison.verdict);
  if (speaker === null) {
    const because = 'Not known: no run that ended is recorded.';
    const runs = { latest: null, earlier: null };
    return { answer: 'not-known', because, since, runs, cases: { newlyFailing: [], newlyFixed: [] }, suites };
  }
  const { answer, latest, earlier } = speaker;
  const { verdict, because, newlyFailing, newlyFixed } = answer.comparison;
  const name = lines.length === 1 ? '' : `${answer.suite}: `;
  return {
    answer: verdict,
    because: `${name}${because}`,
    since,
    runs: { latest: named(latest), earlier: earlier === null ? null : named(earlier) },
    cases: { newlyFailing, newlyFixed },
    suites,
  };
}

function rank({ answer }: AnsweredLine): number {
  return GRAVEST_FIRST.indexOf(answer.comparison.verdict);
}

function named({ id, on }: StoredRun) {
  return { runId: id, on };
}
