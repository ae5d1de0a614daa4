import { Inject, Injectable } from '@nestjs/common';
import type {
  PageQuery,
  WaiverEndRequest,
  WaiverListReply,
  WaiverReply,
  WaiverRequest,
} from '@telltale/contract';
import { checkText, type Day, LONGEST_WAIVER_DAYS, spokenDay, waiverDays } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import { waiverReply } from '../projects/judgement.mapping';
import type { ChangeEntry } from '../projects/record-changes';
import type { ProjectInHand } from '../signs/project-in-hand';
import { JudgementLog } from './judgement-log';
import { JudgementRecorder } from './judgement-recorder';
import { checkLit } from './lit-sign';
import { NoteJudgement } from './note-judgement';
import { isOwn } from './own-project';

interface LoggedWaiver {
  readonly key: string;
  readonly until: Day;
}

/** A lit sign need not count for a while: a reviewer says why, and until when. */
@Injectable()
export class WaiversService {
  constructor(
    private readonly recorder: JudgementRecorder,
    private readonly log: JudgementLog,
    @Inject(NoteJudgement) private readonly notes: Pick<NoteJudgement, 'note'>,
  ) {}

  async list(caller: Caller, id: string, page: PageQuery): Promise<WaiverListReply> {
    return await this.log.list<LoggedWaiver, WaiverListReply['data'][number]>(
      caller,
      { id, what: 'waiver' },
      page,
      ({ before, after, reason, on, at, by }) => {
        const { key: sign, until } = (after ?? before) as LoggedWaiver;
        return { step: after === null ? 'ended' : 'waived', sign, until, reason: reason ?? '', on, at, by };
      },
    );
  }

  /** The waiver of a sign takes the place of an earlier one. */
  async waive(caller: Caller, id: string, { sign, reason, until }: WaiverRequest): Promise<WaiverReply> {
    const judged = await this.recorder.record(caller, { id }, async ({ project, client }, manager) => {
      await refuseOwn(manager, caller, project);
      const errors = [
        ...checkLit(project, sign),
        ...checkText(reason, '#/reason', 2_000),
        ...checkUntil(until, client.today),
      ];
      if (errors.length > 0) throw new Problem('invalid-request', { errors });
      await this.notes.note(manager, caller, 'waiver.made', { projectId: project.id, sign, until });
      return { judgements: [waiverEntry(project, { sign, until, reason })] };
    });
    return waiverReply(judged.state.judgements, sign) as WaiverReply;
  }

  async end(
    caller: Caller,
    { id, sign }: { readonly id: string; readonly sign: string },
    { reason }: WaiverEndRequest,
  ): Promise<void> {
    await this.recorder.record(caller, { id }, async ({ project, client }, manager) => {
      const waiver = waiverOf(project, sign);
      if (waiver === undefined || waiver.until < client.today)
        throw new Problem('not-found', { detail: 'No waiver of this sign runs.' });
      await refuseOwn(manager, caller, project);
      const errors = checkText(reason, '#/reason', 2_000);
      if (errors.length > 0) throw new Problem('invalid-request', { errors });
      await this.notes.note(manager, caller, 'waiver.ended', { projectId: project.id, sign });
      return { judgements: [waiverEntry(project, { sign, until: null, reason })] };
    });
  }
}

async function refuseOwn(manager: EntityManager, caller: Caller, project: ProjectInHand): Promise<void> {
  if (!(await isOwn(manager, caller, project, ['business-owner', 'builder']))) return;
  const detail = 'Nobody waives signs of a project that they own or build. Ask another reviewer.';
  throw new Problem('not-allowed', { detail });
}

function checkUntil(until: Day, today: Day) {
  const { earliest, latest } = waiverDays(today);
  if (until >= earliest && until <= latest) return [];
  const detail = `A waiver ends between ${spokenDay(earliest)} and ${spokenDay(latest)}: after today, and at most ${LONGEST_WAIVER_DAYS} days ahead.`;
  return [{ pointer: '#/until', detail }];
}

function waiverOf({ state }: ProjectInHand, sign: string) {
  const { waivers = {} } = state.judgements;
  return Object.hasOwn(waivers, sign) ? waivers[sign] : undefined;
}

function waiverEntry(
  project: ProjectInHand,
  { sign, until, reason }: { readonly sign: string; readonly until: Day | null; readonly reason: string },
): ChangeEntry {
  const logged = (day: Day): LoggedWaiver => ({ key: sign, until: day });
  const earlier = waiverOf(project, sign);
  return {
    what: 'waiver',
    before: earlier === undefined ? null : logged(earlier.until),
    after: until === null ? null : logged(until),
    holdsFrom: null,
    reason: reason.trim(),
    source: null,
  };
}
