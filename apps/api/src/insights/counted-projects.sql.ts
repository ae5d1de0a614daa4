import { DECISION_DAYS } from '@telltale/domain';
import { canAnswer } from '../evaluations/stored/can-answer.sql';
import { STARTED_ON } from '../projects/project-rows.sql';
import { ENDED_STAGES, NOT_ENDED } from '../projects/not-ended.sql';

const RUNS = `stage in ('idea', 'scoped', 'building', 'pilot') and not has_shipped`;
const IS_HARDENING = `stage in ('scoped', 'building', 'pilot')`;
const IS_EVALUATED = `stage in ('building', 'pilot', 'production')`;
export const HOLDS_LAYERS = `stage in ('scoped', 'building', 'pilot', 'production')`;
/** A moonshot that runs at a client that has shipped nothing. */
const IS_EARLY = `is_moonshot and has_nothing_shipped and ${RUNS}`;

/** Under which conditions projects that are alike count, by the name of the figure. */
const CONDITIONS = {
  shipped: 'has_shipped',
  stopped: `stage = 'stopped' and not has_shipped`,
  retiredUnseen: `stage = 'retired' and not has_shipped`,
  withoutStage: 'stage is null and not has_shipped',
  withoutWindow: `${RUNS} and is_overdue is null`,
  overdue: `${RUNS} and is_overdue`,
  running: `${RUNS} and not is_overdue`,
  underFour: `${IS_HARDENING} and not is_past_four and anchor <> 'perhaps-greenlit'`,
  fourToSix: `${IS_HARDENING} and is_past_four and not is_past_six`,
  pastSix: `${IS_HARDENING} and is_past_six`,
  fromDevelopment: `${IS_HARDENING} and is_past_four and anchor <> 'greenlight'`,
  notBegun: `${IS_HARDENING} and anchor = 'neither'`,
  anchorNotKnown: `${IS_HARDENING} and (anchor = 'not-known' or (anchor = 'perhaps-greenlit' and not is_past_four))`,
  moonshots: IS_EARLY,
  moonshotsBuilding: `${IS_EARLY} and stage = 'building'`,
  noMoonshots: `${RUNS} and has_nothing_shipped and not is_moonshot`,
  moonshotNotKnown: `${RUNS} and has_nothing_shipped and is_moonshot is null`,
  perhapsShipped: `${RUNS} and has_nothing_shipped is null and is_moonshot`,
  can: `${IS_EVALUATED} and can_answer`,
  cannot: `${IS_EVALUATED} and not can_answer`,
  answerNotKnown: `${IS_EVALUATED} and can_answer is null`,
  holding: HOLDS_LAYERS,
  openWithin: 'not waits_long',
  openPast: 'waits_long',
} as const satisfies Readonly<Record<string, string>>;

export type CountedFigure = keyof typeof CONDITIONS;

/** The places of the values in a statement, and which projects `p` are meant. */
export interface Asked {
  readonly workspace: string;
  readonly day: string;
  readonly mine: string;
}

/**
 * What the signals count, as the common tables `alike` and `counts`. The projects are walked through once and counted
 * together where they are alike in all that is asked of them: twenty sums over a hundred thousand rows would cost more than
 * the rows. Of two answers that are not known neither is no: such a column is null. Behind `offset 0` PostgreSQL takes what
 * projects are alike in for the yes and no that it is, and hashes; else it expects as many kinds as projects, and sorts.
 */
export function countedProjects({ workspace, day, mine }: Asked): string {
  const counts = Object.entries(CONDITIONS).map(
    ([figure, condition]) => `coalesce(sum(n) filter (where ${condition}), 0)::integer as "${figure}"`,
  );
  return `
    alike as (
      select p.stage, p.has_shipped, p.hardening_anchor as anchor, p.is_moonshot, p.has_nothing_shipped, p.is_overdue,
        p.is_past_four, p.is_past_six, p.can_answer, p.waits_long, count(*) as n, ${SUMS(day)}
      from (
        select p.*, c.has_nothing_shipped, c.currency = (select currency from counting) as is_counted, ${KEYS(day)}
        from (select p.*, ${STARTED_ON} as began_on from project p where p.workspace_id = ${workspace} ${mine}) p
        join clients c on c.id = p.client_id
        offset 0
      ) p
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ), counts as (
      select ${counts.join(', ')}, ${moonshotClients(workspace)} as "moonshotClients",
        coalesce(sum(layers_open) filter (where ${HOLDS_LAYERS}), 0)::integer as "layersNotKnown",
        max(longest) as longest, ${ADDED.map((figure) => `coalesce(sum("${figure}"), 0) as "${figure}"`).join(', ')}
      from alike
    )`;
}

/** Clients that have shipped nothing and run a moonshot. */
const moonshotClients = (workspace: string) => `(
  select count(*) from clients c
  where c.has_nothing_shipped and exists (
    select from project p where p.workspace_id = ${workspace} and p.client_id = c.id and p.is_moonshot and ${RUNS}))`;

/** A window that ends before it begins is none. */
const KEYS = (day: string) => `
  case when p.original_target_on > p.began_on
    then ${day}::date - p.began_on > 2 * (p.original_target_on - p.began_on) end as is_overdue,
  (p.hardening_since + interval '4 months')::date <= ${day}::date as is_past_four,
  (p.hardening_since + interval '6 months')::date <= ${day}::date as is_past_six,
  ${canAnswer(day)} as can_answer,
  ${day}::date - p.critical_since > ${DECISION_DAYS} as waits_long`;

/** What is added up whatever projects are alike in. */
const AMOUNTS = {
  roadmapProjects: 'count(p.roadmap_items)',
  roadmapItems: 'sum(p.roadmap_items)',
  roadmapStarted: 'sum(p.roadmap_started)',
  roadmapNotAsked: `count(*) filter (where p.kind = 'roadmap' and p.roadmap_items is null
    and ${NOT_ENDED})`,
  savingProjects: 'count(p.claimed_saving) filter (where p.is_counted)',
  claimedSaving: 'sum(p.claimed_saving) filter (where p.is_counted)',
  verifiedSaving: 'sum(p.verified_saving) filter (where p.is_counted)',
  savingNotAsked: 'count(*) filter (where p.has_shipped and p.claimed_saving is null)',
  withoutClaim: `count(*) filter (where p.claimed_status is null and p.stage not in ${ENDED_STAGES})`,
} as const satisfies Readonly<Record<string, string>>;

export type AddedFigure = keyof typeof AMOUNTS;
const ADDED = Object.keys(AMOUNTS);

const SUMS = (day: string) =>
  [
    'sum(6 - p.layers_known) as layers_open',
    `max(${day}::date - p.critical_since) as longest`,
    ...Object.entries(AMOUNTS).map(([figure, sum]) => `${sum} as "${figure}"`),
  ].join(', ');
