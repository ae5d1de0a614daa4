import type { Day } from '@telltale/domain';
import type { QueryConfig } from 'pg';
import type { Caller } from '../access/caller';
import { Parameters } from '../projects/project-rows.sql';
import { claims } from './claims.sql';
import { type AddedFigure, type CountedFigure, countedProjects } from './counted-projects.sql';
import { decisions, spendAfterSigns } from './decisions.sql';
import { vendorLayers } from './vendor-layers.sql';

/** Every count that the signals are read from, in one statement. */
export function signalsStatement(
  { workspaceId }: Caller,
  clients: readonly string[] | null,
  { today, currency }: { readonly today: Day; readonly currency: string },
): QueryConfig {
  const parameters = new Parameters();
  const workspace = parameters.add(workspaceId);
  const day = parameters.add(today);
  const chosen = clients === null ? null : parameters.add(clients);
  const mine = (column: string) => (chosen === null ? '' : `and ${column} = any (${chosen}::uuid[])`);
  const own = parameters.add(currency);
  const asked = { workspace, day, mine: mine('p.client_id') };
  const text = `
    with clients as materialized (
      select c.id, coalesce(c.currency, ${own}) as currency, ${HAS_NOTHING_SHIPPED}, ${firstProject(day)} as first
      from client c where c.workspace_id = ${workspace} ${mine('c.id')}
    ), ${counting(own)}, ${countedProjects(asked)}, ${vendorLayers(asked)}, ${decisions(asked)}, ${spendAfterSigns(asked)}, ${claims(asked)}
    select ${FIGURES} from counts`;
  return { name: `signals of ${clients === null ? 'all' : 'some'}`, text, values: parameters.values };
}

/** Amounts of several currencies are never added up: those of the clients' one, where it is one, else of the workspace's. */
const counting = (own: string) => `
    counting as materialized (
      select case when count(distinct currency) = 1 then min(currency) else ${own} end as currency from clients
    )`;

/** Null where some stage was not asked: one of those projects may have shipped. */
const HAS_NOTHING_SHIPPED = `
  case when (c.standing ->> 'shipped')::integer > 0 then false
    when not (c.standing ->> 'hasUnknownStage')::boolean then true end as has_nothing_shipped`;

/** Late is past the original target, which stays for ever. One project a client is looked up by its key. */
function firstProject(day: string): string {
  return `case c.standing -> 'first' ->> 'state'
    when 'shipped-already' then 'shipped'
    when 'known' then (
      select case when f.original_target_on is null then 'withoutWindow'
        when f.original_target_on < ${day}::date then 'late' else 'inside' end
      from project f
      where f.workspace_id = c.workspace_id and f.id = (c.standing -> 'first' ->> 'projectId')::uuid)
    when 'none' then case when c.standing ->> 'firstStoppedOn' is null then 'none' else 'dead' end
    else 'notKnown' end`;
}

const counted = (...figures: readonly CountedFigure[]) =>
  Object.fromEntries(figures.map((figure) => [figure, `"${figure}"`]));
const added = (figure: AddedFigure) => `"${figure}"`;
const firsts = (...states: readonly string[]) =>
  Object.fromEntries(
    states.map((state) => [state, `(select count(*) from clients where first = '${state}')`]),
  );

/** By the names that `PortfolioFigures` gives them. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  outcomes: counted(
    'shipped',
    'stopped',
    'overdue',
    'running',
    'withoutWindow',
    'retiredUnseen',
    'withoutStage',
  ),
  firstProjects: firsts('shipped', 'inside', 'late', 'dead', 'none', 'withoutWindow', 'notKnown'),
  months: {
    ...counted('underFour', 'fourToSix', 'pastSix', 'fromDevelopment', 'notBegun'),
    notKnown: '"anchorNotKnown"',
  },
  moonshots: {
    ...counted('moonshots', 'perhapsShipped'),
    building: '"moonshotsBuilding"',
    clients: '"moonshotClients"',
    others: '"noMoonshots"',
    notKnown: '"moonshotNotKnown"',
  },
  weekOverWeek: { ...counted('can', 'cannot'), notKnown: '"answerNotKnown"' },
  vendors: {
    projects: '"holding"',
    layersNotKnown: '"layersNotKnown"',
    vendors: '(select count(*) from vendors)',
    holdings: '(select holdings from most_held)',
  },
  decisions: {
    ...counted('openWithin', 'openPast'),
    longest: 'longest',
    decided: '(select decided from decisions)',
    median: '(select median from decisions)',
  },
  roadmaps: {
    projects: added('roadmapProjects'),
    items: added('roadmapItems'),
    started: added('roadmapStarted'),
    notAsked: added('roadmapNotAsked'),
  },
  money: {
    currency: '(select currency from counting)',
    projects: added('savingProjects'),
    claimed: added('claimedSaving'),
    verified: added('verifiedSaving'),
    notAsked: added('savingNotAsked'),
    stoppedAfterSign: '(select projects from spent_after_sign)',
    spentAfterSign: '(select amount from spent_after_sign)',
    spendNotAsked: '(select not_asked from spent_after_sign)',
  },
  claims: {
    claims: '(select count(steps) from compared)',
    rosier: '(select count(*) from compared where steps > 0)',
    gloomier: '(select count(*) from compared where steps < 0)',
    notComputed: '(select count(*) from compared where steps is null)',
    withoutClaim: added('withoutClaim'),
    owners: `(select coalesce(json_agg(l), '[]') from listed_owners l)`,
    ownerCount: '(select count(*) from of_owners)',
  },
};

const FIGURES = Object.entries(GROUPS)
  .map(([name, group]) => {
    const parts = Object.entries(group).map(([figure, sql]) => `'${figure}', ${sql}`);
    return `json_build_object(${parts.join(', ')}) as "${name}"`;
  })
  .join(', ');
