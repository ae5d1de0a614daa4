import type { Day, Severity, SignReading, SignWaivers } from '@telltale/domain';

/** One stretch in which one sign was lit on one project. */
export interface LitEpisode {
  readonly sign: string;
  readonly litOn: Day;
  readonly severity: Severity;
  /** Since when it has this severity. */
  readonly severityOn: Day;
  /** The change that lit it: its place in the log, `TIME_ALONE`, or null where a sibling or a setting did. */
  readonly litBy: number | null;
  readonly clearedOn: Day | null;
  readonly clearedBy: number | null;
  /** The last day of a waiver that covers it, while one does. */
  readonly waivedUntil: Day | null;
}

/** What a sign is by the reading of the day. */
interface LitNow {
  readonly severity: Severity;
  readonly waivedUntil: Day | null;
}

/** No change of a log has this place: nothing but the day was another one. */
export const TIME_ALONE = 0;

/**
 * The change to which a turn of this sign is put down; `TIME_ALONE`, or null where something around the project turned it.
 * `shown` are the facts that its evidence names: a sign that reads three layers is lit by the layer that a vendor holds.
 */
export type TurnedBy = (sign: string, shown: readonly string[]) => number | null;

export interface Turn {
  readonly day: Day;
  readonly turnedBy: TurnedBy;
  readonly waivers?: SignWaivers;
}

export interface EpisodeTurns {
  /** Every episode that is open now. */
  readonly open: readonly LitEpisode[];
  /** Those that began, ended, became worse or milder, or went on after all: what is to be written. */
  readonly changed: readonly LitEpisode[];
}

/**
 * Carries the episodes of a project on to `day`. `recent` holds the open ones and those cleared on that very day: a sign
 * that goes out and comes back on one day was never out by the end of it, so its episode goes on.
 */
export function turnEpisodes(
  recent: readonly LitEpisode[],
  signs: readonly SignReading[],
  { day, turnedBy, waivers = {} }: Turn,
): EpisodeTurns {
  // A waived sign is lit all the same: its episode goes on under the waiver.
  const lit = new Map(
    signs.flatMap(({ id, severity, reading }): [string, LitNow][] => {
      if (severity === null) return [];
      return [[id, { severity, waivedUntil: reading === 'waived' ? (waivers[id]?.until ?? null) : null }]];
    }),
  );
  const evidence = new Map(signs.map((sign) => [sign.id, sign.evidence]));
  const open: LitEpisode[] = [];
  const changed: LitEpisode[] = [];
  // A sign that left the catalogue is in no reading any more: what it still has open goes out too.
  for (const sign of new Set([...recent.map((episode) => episode.sign), ...lit.keys()])) {
    const latest = latestOf(recent, sign, day);
    const by = () =>
      turnedBy(
        sign,
        (evidence.get(sign) ?? []).flatMap(({ fact }) => fact ?? []),
      );
    const after = turn(latest, lit.get(sign) ?? null, { sign, day, by });
    if (after === undefined) continue;
    if (after.clearedOn === null) open.push(after);
    if (after !== latest) changed.push(after);
  }
  return { open, changed };
}

function latestOf(recent: readonly LitEpisode[], sign: string, day: Day): LitEpisode | undefined {
  const own = recent.filter((episode) => episode.sign === sign);
  return own.find(({ clearedOn }) => clearedOn === null) ?? own.find(({ clearedOn }) => clearedOn === day);
}

function turn(
  latest: LitEpisode | undefined,
  now: LitNow | null,
  { sign, day, by }: { readonly sign: string; readonly day: Day; readonly by: () => number | null },
): LitEpisode | undefined {
  if (now === null) {
    if (latest === undefined || latest.clearedOn !== null) return latest;
    return { ...latest, clearedOn: day, clearedBy: by() };
  }
  if (latest === undefined) {
    return { sign, litOn: day, ...now, severityOn: day, litBy: by(), clearedOn: null, clearedBy: null };
  }
  const isSameSeverity = latest.severity === now.severity;
  if (latest.clearedOn === null && isSameSeverity && latest.waivedUntil === now.waivedUntil) return latest;
  const severityOn = isSameSeverity ? latest.severityOn : day;
  return { ...latest, ...now, severityOn, clearedOn: null, clearedBy: null };
}
