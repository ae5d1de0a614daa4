import type { EvalVerdictReply } from '@telltale/contract';
import type { Day, QuestionStanding, SuiteStanding, UnscoredChange, Verdict } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { type NamedStatement, queryByName } from '../../database/query-by-name';
import type { TakenProject } from '../../projects/take-project';
import { STANDING_ROWS } from './standing-rows.sql';

/** A run as far as it says how its suite stands. */
export interface StandingRun {
  readonly id: string;
  readonly on: Day;
  readonly version: string | null;
  readonly testSet: string | null;
  /** The share of passed cases; `null` where it tells none. */
  readonly share: number | null;
  readonly baselineId: string | null;
  readonly baselineVerdict: Verdict | null;
  /** Cases beside the run before it on its line. */
  readonly added: number | null;
  readonly removed: number | null;
}

/** The runs of one variant, the newest first. */
export interface StandingLine {
  readonly variant: string;
  readonly runs: readonly StandingRun[];
  /** Of the newest run with the baseline. */
  readonly comparison: EvalVerdictReply | null;
  readonly newest: LatestVerdict | null;
}

/** What is said of a run beside the one before it, and beside the baseline. */
export interface LatestVerdict {
  readonly verdict: Verdict;
  readonly because: string;
  /** Share of passed cases, or the deciding score. */
  readonly score: number | null;
  readonly baselineVerdict: Verdict | null;
}

type SuiteColumns = 'key' | 'name' | 'version' | 'fixedSince' | 'cases' | 'unanswered' | 'passThreshold';

export interface SuiteRows extends Pick<SuiteStanding, SuiteColumns> {
  readonly lines: readonly StandingLine[];
}

/** What the tables of the evaluation loop say of a project. */
export interface StandingRows {
  readonly suites: readonly SuiteRows[];
  readonly runDays: readonly { readonly on: Day; readonly isPassed: boolean | null }[];
  readonly models: readonly { readonly model: string; readonly on: Day }[];
  /** The oldest day that was looked at; `null` where all runs were. */
  readonly oldestSeen: Day | null;
  /** The oldest week first. */
  readonly weeks: readonly { readonly id: string; readonly on: Day }[];
  readonly latestChange: UnscoredChange | null;
  readonly unscored: number;
  readonly oldestUnscored: UnscoredChange | null;
  readonly unscoredModel: UnscoredChange | null;
  readonly question: QuestionStanding | null;
}

/** Which suites are looked at: the one that was written to, none, or all where nothing was read before. */
export type SuitesRead = { readonly id: string } | 'none' | 'all';

/** In one statement. */
export async function standingRows(
  manager: EntityManager,
  caller: Caller,
  taken: TakenProject,
  suites: SuitesRead,
): Promise<StandingRows> {
  return rowsIn(await queryByName(manager, standingStatement(caller, taken, suites)));
}

export function standingStatement(
  { workspaceId }: Caller,
  { project, client }: TakenProject,
  suites: SuitesRead,
): NamedStatement {
  const suiteId = typeof suites === 'string' ? null : suites.id;
  const values = [workspaceId, project.id, suiteId, client.timeZone, suites === 'all'];
  return { name: 'evaluation standing', text: STANDING_ROWS, values };
}

/** The answer to it. */
export function rowsIn(answer: readonly object[] | undefined): StandingRows {
  const [found] = (answer ?? []) as { readonly rows: StandingRows }[];
  if (found === undefined) throw new Error('A select without a table gives one row.');
  return found.rows;
}
