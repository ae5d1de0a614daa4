import type { EpisodeReply, TurnReply } from '@telltale/contract';
import {
  type Day,
  FAILURE_MODE_NAMES,
  FAILURE_MODES,
  type FailureMode,
  type Severity,
  spokenDay,
} from '@telltale/domain';
import type { DayScale } from '../../days/day-scale';
import { backAgain } from '../since-words';

/** One stretch in which a sign was lit, as a bar. Places and widths are in percent of the line. */
export interface TimelineBar {
  readonly key: string;
  readonly place: number;
  readonly width: number;
  readonly severity: Severity;
  /** Where it became that severe, within the bar; null where it was from the start. */
  readonly turnedAt: number | null;
  readonly isOpen: boolean;
  readonly isWaived: boolean;
  readonly words: string;
  /** The change that lit it, else the one that cleared it; null where no change of the project did either. */
  readonly change: number | null;
}

export interface TimelineRow {
  readonly sign: string;
  readonly title: string;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineGroup {
  readonly mode: FailureMode;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
}

/** What is drawn: up to which day it is known. */
export interface TimelineFrame {
  readonly scale: DayScale;
  readonly shown: Day;
}

/** A row for each sign that was ever lit, by mode, the one that lit first on top. */
export function timelineGroups(episodes: readonly EpisodeReply[], frame: TimelineFrame): TimelineGroup[] {
  return FAILURE_MODES.map((mode) => ({
    mode,
    name: FAILURE_MODE_NAMES[mode],
    rows: rowsOf(
      episodes.filter((episode) => episode.mode === mode),
      frame,
    ),
  })).filter(({ rows }) => rows.length > 0);
}

function rowsOf(episodes: readonly EpisodeReply[], frame: TimelineFrame): TimelineRow[] {
  const inOrder = [...episodes].sort((a, b) => a.litOn.localeCompare(b.litOn));
  const signs = [...new Set(inOrder.map(({ sign }) => sign))];
  return signs.map((sign) => {
    const own = inOrder.filter((episode) => episode.sign === sign);
    return { sign, title: own[0]?.title ?? '', bars: own.map((episode) => barOf(episode, frame)) };
  });
}

function barOf(episode: EpisodeReply, { scale, shown }: TimelineFrame): TimelineBar {
  const { sign, litOn, severity, severityOn, clearedOn, waivedUntil, litBy, clearedBy } = episode;
  const place = scale.placeOf(litOn);
  const width = scale.placeOf(clearedOn ?? shown) - place;
  const isWaived = clearedOn === null && waivedUntil !== null && waivedUntil >= shown;
  const within = width === 0 ? 0 : ((scale.placeOf(severityOn) - place) / width) * 100;
  return {
    key: `${sign} ${litOn}`,
    place,
    width,
    severity,
    turnedAt: severityOn > litOn ? within : null,
    isOpen: clearedOn === null,
    isWaived,
    words: episodeWords(episode, isWaived),
    change: litBy.seq ?? clearedBy?.seq ?? null,
  };
}

/** All of an episode in one sentence. */
export function episodeWords(episode: EpisodeReply, isWaived: boolean): string {
  const { title, severity, severityOn, litOn, clearedOn, waivedUntil } = episode;
  const sentence = [
    `${title}: ${severity}`,
    severityOn > litOn ? `(since ${spokenDay(severityOn)})` : null,
    clearedOn === null
      ? `and lit since ${spokenDay(litOn)}`
      : `from ${spokenDay(litOn)} to ${spokenDay(clearedOn)}`,
  ].filter((part) => part !== null);
  const turns = [
    backAgain(episode),
    `lit by ${episode.litBy.words}`,
    clearedWords(episode.clearedBy),
    isWaived && waivedUntil !== null ? `waived until ${spokenDay(waivedUntil)}` : null,
  ].filter((part) => part !== null);
  return `${sentence.join(' ')}, ${turns.join(', ')}.`;
}

function clearedWords(turn: TurnReply | null): string | null {
  return turn === null ? null : `cleared by ${turn.words}`;
}
