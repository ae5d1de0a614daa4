import type {
  RenewalReply,
  ThresholdChangeReply,
  ThresholdSettingReply,
  TurnCountsReply,
} from '@telltale/contract';
import {
  sentenceStart,
  spokenCount,
  spokenList,
  spokenNumber,
  spokenThreshold,
  SEVERITIES,
} from '@telltale/domain';
import { SEVERITY_WORDS } from '../signs/sign-words';

/** What a limit decides, before its number: a severity where it is named after one. */
export function decides({ name }: Pick<ThresholdSettingReply, 'name'>): string {
  const severity = SEVERITIES.find((one) => one === name);
  return severity === undefined ? 'Lit' : SEVERITY_WORDS[severity];
}

/** What is counted, after its number: `days without a run`, `calendar months since the greenlight`, `% of the effort`. */
export function counted({ unit, meaning }: Pick<ThresholdSettingReply, 'unit' | 'meaning'>): string {
  if (unit === 'count' || unit === 'yes-no' || meaning.includes(unit)) return meaning;
  return unit === 'percent' ? `% ${meaning}` : `${unit}: ${meaning}`;
}

/** Our default and how far one may go from it. */
export function boundsWords(limit: ThresholdSettingReply): string {
  const usual = `Our default is ${spokenThreshold(limit.default, limit.unit)}`;
  if (limit.unit === 'yes-no') return `${usual}.`;
  return `${usual}; from ${spokenNumber(limit.least)} to ${spokenNumber(limit.most)}.`;
}

export function changeWords({ sign, title, from, to, unit, meaning }: ThresholdChangeReply): string {
  return `${sign} ${title}, ${meaning}: ${spokenThreshold(from, unit)} → ${spokenThreshold(to, unit)}`;
}

const TURN_WORDS: readonly (readonly [keyof TurnCountsReply, string])[] = [
  ['light', 'light'],
  ['clear', 'clear'],
  ['worse', 'get worse'],
  ['milder', 'get milder'],
  ['out', 'go out without being clear'],
];

/** `14 projects would light, 3 would clear`; a project on which several signs turn is in each of them. */
export function turnSentence(counts: TurnCountsReply): string {
  const parts = TURN_WORDS.filter(([turn]) => counts[turn] > 0);
  if (parts.length === 0) return 'Nothing would turn on any project.';
  const words = parts.map(([turn, verb], index) => {
    const number = index === 0 ? spokenCount(counts[turn], 'project') : spokenNumber(counts[turn]);
    return `${number} would ${verb}`;
  });
  return `${sentenceStart(spokenList(words))}.`;
}

/** The same of one sign or client, short: `2 light, 1 worse`. */
export function turnFigures(counts: TurnCountsReply): string {
  const short = { light: 'light', clear: 'clear', worse: 'worse', milder: 'milder', out: 'out, not clear' };
  return TURN_WORDS.filter(([turn]) => counts[turn] > 0)
    .map(([turn]) => `${spokenNumber(counts[turn])} ${short[turn]}`)
    .join(', ');
}

export function renewalWords({ version, done, total, finishedAt }: RenewalReply): string {
  if (finishedAt !== null) return `Read again with version ${version}: ${spokenCount(total, 'project')}.`;
  return `Reading the projects again with version ${version}: ${spokenNumber(done)} of ${spokenNumber(total)}.`;
}
