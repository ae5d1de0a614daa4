import { Injectable } from '@nestjs/common';
import type { ClaimListReply, ClaimReply, ClaimRequest, PageQuery } from '@telltale/contract';
import { checkText, isEnded, type Stage, STAGE_NAMES, stepsApart } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import { claimReply } from '../projects/judgement.mapping';
import type { ChangeEntry } from '../projects/record-changes';
import type { Claim } from '../signs/judgements';
import { snapshotOf } from '../signs/project-snapshot';
import { JudgementLog } from './judgement-log';
import { JudgementRecorder } from './judgement-recorder';
import { refuseStranger } from './own-project';

type LoggedClaim = Pick<Claim, 'status' | 'sentence'>;

/** What people claim of a project, beside what is computed. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly recorder: JudgementRecorder,
    private readonly log: JudgementLog,
  ) {}

  async list(caller: Caller, id: string, page: PageQuery): Promise<ClaimListReply> {
    return await this.log.list<LoggedClaim, ClaimListReply['data'][number]>(
      caller,
      { id, what: 'claim' },
      page,
      ({ after, on, at, by, computed }) => {
        const { status, sentence } = after as LoggedClaim;
        return { status, sentence, on, at, by, computed, stepsApart: stepsApart(status, computed) };
      },
    );
  }

  async claim(caller: Caller, id: string, { status, sentence }: ClaimRequest): Promise<ClaimReply> {
    const project = await this.recorder.record(caller, { id }, async ({ project: judged }, manager) => {
      await refuseStranger(manager, caller, judged);
      const { stage, judgements } = judged.state;
      refuseClaim(stage, sentence);
      return { judgements: [claimEntry(judgements.claim, { status, sentence: sentence.trim() })] };
    });
    const { state, columns, owner } = project;
    return claimReply(state.judgements, snapshotOf(columns, owner)) as ClaimReply;
  }
}

function refuseClaim(stage: Stage | null, sentence: string): void {
  const detail =
    stage === null ? '' : `It is ${STAGE_NAMES[stage]}: a project that has ended has no status to claim.`;
  const errors = [
    ...(isEnded(stage) ? [{ pointer: '#/status', detail }] : []),
    ...checkText(sentence, '#/sentence', 500),
  ];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}

function claimEntry(before: Claim | undefined, after: LoggedClaim): ChangeEntry {
  const earlier = before === undefined ? null : { status: before.status, sentence: before.sentence };
  return { what: 'claim', before: earlier, after, holdsFrom: null, reason: null, source: null };
}
