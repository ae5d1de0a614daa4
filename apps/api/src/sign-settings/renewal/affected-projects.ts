import { isDeepStrictEqual } from 'node:util';
import { readSignsAmong, type SetThresholds, type SignSettings, thresholdChanges } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../clock/clock';
import { queryByName } from '../../database/query-by-name';
import { NARROW_COLUMNS, narrowFrom, type NarrowRow, needsOf, recordOf } from '../narrow-rows';
import { renewedTo } from '../renewed-to.sql';

/** Every version of a workspace's settings by its number, and which one is in force. */
export interface KeptSettings {
  readonly currency: string;
  readonly inForce: SetThresholds;
  readonly versions: ReadonlyMap<number, SetThresholds>;
}

export async function keptSettings(manager: EntityManager, workspaceId: string): Promise<KeptSettings> {
  const rows = await manager.query<{ version: number; thresholds: SetThresholds; currency: string }[]>(
    `select v.version, v.thresholds, w.currency from sign_settings_version v
     join workspace w on w.workspace_id = v.workspace_id
     where v.workspace_id = $1 and v.version <= w.sign_settings_version order by v.version`,
    [workspaceId],
  );
  const last = rows.at(-1);
  return {
    currency: last?.currency ?? '',
    inForce: last?.thresholds ?? {},
    versions: new Map(rows.map(({ version, thresholds }) => [version, thresholds])),
  };
}

interface LookedAt extends NarrowRow {
  readonly version: number;
  readonly readOn: string;
  readonly nextChangeOn: string | null;
}

const ROWS = `
  select greatest(p.settings_version, ${renewedTo('p.id')}) as version, p.read_on::text as "readOn",
    p.next_change_on::text as "nextChangeOn", ${NARROW_COLUMNS}
  from ${narrowFrom('$3')}
  where p.workspace_id = $1 and p.id = any ($2::uuid[]) and p.stage is not null`;

/**
 * Those of some locked projects that read differently with the settings in force, or will on another day: only they must be
 * loaded whole, and most are not among them. What is due by time alone is among them too, as its stored readings are old.
 */
export async function affectedProjects(
  manager: EntityManager,
  { workspaceId, ids, clock }: { workspaceId: string; ids: readonly string[]; clock: Clock },
): Promise<string[]> {
  const settings = await keptSettings(manager, workspaceId);
  const comparisons = new Comparisons(settings);
  const rows = await queryByName<LookedAt>(manager, {
    name: 'renewal rows',
    text: ROWS,
    values: [workspaceId, ids, needsOf(comparisons.allSigns).facts],
  });
  return rows.filter((row) => comparisons.isAffected(row, clock.today(row.timeZone))).map(({ id }) => id);
}

/** What each version has other than the one in force. */
class Comparisons {
  private readonly differing = new Map<number, ReadonlySet<string>>();
  private readonly now: SignSettings;

  constructor(private readonly settings: KeptSettings) {
    this.now = { currency: settings.currency, thresholds: settings.inForce };
    // Version 1 is our defaults and has no row.
    for (const [version, thresholds] of [[1, {}] as const, ...settings.versions])
      this.differing.set(version, signsThatDiffer(thresholds, settings.inForce));
  }

  get allSigns(): ReadonlySet<string> {
    return new Set([...this.differing.values()].flatMap((signs) => [...signs]));
  }

  isAffected(row: LookedAt, today: string): boolean {
    if (row.nextChangeOn !== null && row.nextChangeOn <= today) return true;
    const signs = this.differing.get(row.version);
    if (signs === undefined) return true;
    if (signs.size === 0) return false;
    const thresholds = this.settings.versions.get(row.version) ?? {};
    const record = recordOf(row);
    const around = { client: row.standing, today: row.readOn > today ? row.readOn : today };
    const before = { currency: this.settings.currency, thresholds };
    return !isDeepStrictEqual(
      readSignsAmong(signs, record, { ...around, settings: before }),
      readSignsAmong(signs, record, { ...around, settings: this.now }),
    );
  }
}

function signsThatDiffer(one: SetThresholds, other: SetThresholds): ReadonlySet<string> {
  return new Set(thresholdChanges(one, other).map(({ sign }) => sign));
}
