import type { NextReply } from '@telltale/contract';
import { SEVERITIES, signById, type SignReading } from '@telltale/domain';
import type { DecisionNeed } from './decision-need';
import type { LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';
import { waitsForDecision } from './plug-clock';

/**
 * What to do next with a project, as a list shows it: decide while something needs it, else bring the fact that clears the
 * gravest lit sign, else ask. The oldest comes first among equals, then the catalogue's order.
 */
export function nextStep(
  signs: readonly SignReading[],
  open: readonly LitEpisode[],
  decision?: LatestDecision,
  need: DecisionNeed | null = null,
): NextReply | null {
  const readingOf = (episode: LitEpisode | undefined) => signs.find(({ id }) => id === episode?.sign);
  const waiting = readingOf(open.filter((episode) => waitsForDecision(episode, decision)).sort(byGravity)[0]);
  if (waiting !== undefined) return stepToDecide(waiting);
  if (need !== null) return { kind: 'decide', sign: need.sign, text: need.text };
  // What is waived need not be done.
  const gravest = readingOf(open.filter(({ waivedUntil }) => waivedUntil === null).sort(byGravity)[0]);
  return gravest === undefined ? questionsToAsk(signs) : stepToClear(gravest);
}

function byGravity(a: LitEpisode, b: LitEpisode): number {
  const worse = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  return worse !== 0 ? worse : compare(a.severityOn, b.severityOn) || compare(a.litOn, b.litOn);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function stepToDecide({ id }: SignReading): NextReply {
  return { kind: 'decide', sign: id, text: signById(id)?.title ?? id };
}

function stepToClear({ id, clearsWhen = '' }: SignReading): NextReply {
  return { kind: 'clear', sign: id, text: clearsWhen };
}

function questionsToAsk(signs: readonly SignReading[]): NextReply | null {
  const questions = [
    ...new Set(signs.flatMap((sign) => sign.questions ?? []).map(({ question }) => question)),
  ];
  const [only] = questions;
  if (only === undefined) return null;
  return {
    kind: 'ask',
    sign: null,
    text: questions.length === 1 ? only : `${questions.length} questions to ask`,
  };
}
