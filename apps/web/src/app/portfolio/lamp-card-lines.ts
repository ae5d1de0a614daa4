import type { ProjectReply, SignReply } from '@telltale/contract';
import {
  type Day,
  daysBetween,
  type FailureMode,
  SEVERITIES,
  spokenCount,
  spokenDay,
} from '@telltale/domain';

/** One sign on the card of a lamp. */
export interface LampCardLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly clears: string | null;
}

/** The signs of a mode that say something: lit ones first, the gravest on top, then waived, then what must be asked. */
export function lampCardLines(project: ProjectReply, mode: FailureMode, today: Day): LampCardLine[] {
  const signs = project.signs.filter((sign) => sign.mode === mode);
  const lit = signs.filter(({ reading }) => reading === 'lit').sort(byGravity);
  const waived = signs.filter(({ reading }) => reading === 'waived');
  const questions = project.openQuestions.filter((question) =>
    signs.some(({ id, reading }) => reading === 'unknown' && question.signs.includes(id)),
  );
  return [
    ...lit.map((sign) => litLine(sign, today)),
    ...waived.map(waivedLine),
    ...questions.map(({ fact, question }) => ({
      id: fact,
      title: question,
      detail: 'not asked yet',
      clears: null,
    })),
  ];
}

function litLine({ id, title, because, litSince, clearsWhen }: SignReply, today: Day): LampCardLine {
  const since =
    litSince === null
      ? ''
      : ` Since ${spokenDay(litSince)}, ${spokenCount(daysBetween(litSince, today), 'day')}.`;
  return { id, title, detail: `${because ?? ''}${since}`.trim(), clears: clearsWhen };
}

function waivedLine({ id, title, waiver }: SignReply): LampCardLine {
  const detail =
    waiver === null ? 'waived' : `Waived until ${spokenDay(waiver.until)} by ${waiver.by}: ${waiver.reason}`;
  return { id, title, detail, clears: null };
}

function byGravity(a: SignReply, b: SignReply): number {
  return gravity(b) - gravity(a);
}

function gravity({ severity }: SignReply): number {
  return severity === null ? -1 : SEVERITIES.indexOf(severity);
}
