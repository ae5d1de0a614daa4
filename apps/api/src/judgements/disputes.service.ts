import { Injectable } from '@nestjs/common';
import type { DisputeListReply, DisputeReply, DisputeRequest, PageQuery } from '@telltale/contract';
import { checkText, type FactSource } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import { disputeReply } from '../projects/judgement.mapping';
import type { KeyedJudgement } from '../projects/judgement-changes';
import type { ChangeEntry } from '../projects/record-changes';
import { JudgementLog } from './judgement-log';
import { JudgementRecorder } from './judgement-recorder';
import { checkLit } from './lit-sign';
import { refuseStranger } from './own-project';

/** The owner answers a sign with a reason that stays on the record. The sign stays as it is. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly recorder: JudgementRecorder,
    private readonly log: JudgementLog,
  ) {}

  async list(caller: Caller, id: string, page: PageQuery): Promise<DisputeListReply> {
    return await this.log.list<KeyedJudgement, DisputeListReply['data'][number]>(
      caller,
      { id, what: 'dispute' },
      page,
      ({ after, reason, on, at, by, source }) => {
        const { key: sign } = after as KeyedJudgement;
        return { sign, reason: reason ?? '', on, at, by, inNameOf: source?.asked ?? null };
      },
    );
  }

  async answer(caller: Caller, id: string, { sign, reason }: DisputeRequest): Promise<DisputeReply> {
    const judged = await this.recorder.record(caller, { id }, async ({ project }, manager) => {
      const isOwner = await refuseStranger(manager, caller, project);
      const errors = [...checkLit(project, sign), ...checkText(reason, '#/reason', 2_000)];
      if (errors.length > 0) throw new Problem('invalid-request', { errors });
      // An editor records what the owner said.
      const owner = isOwner ? undefined : project.owner?.name;
      return { judgements: [disputeEntry({ sign, reason, owner })] };
    });
    return disputeReply(judged.state.judgements, sign) as DisputeReply;
  }
}

function disputeEntry({
  sign,
  reason,
  owner,
}: {
  readonly sign: string;
  readonly reason: string;
  readonly owner: string | undefined;
}): ChangeEntry {
  const source: FactSource = { kind: 'person', ...(owner === undefined ? {} : { asked: owner }) };
  return {
    what: 'dispute',
    before: null,
    after: { key: sign },
    holdsFrom: null,
    reason: reason.trim(),
    source,
  };
}
