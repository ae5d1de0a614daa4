import { Inject, Injectable } from '@nestjs/common';
import type { DecisionReply, DecisionRequest } from '@telltale/contract';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { decisionEntry } from '../projects/decision-entry';
import { passGuards } from '../projects/pass-guards';
import type { ProjectInHand } from '../signs/project-in-hand';
import { checkDecision, decided } from './check-decision';
import { DecisionList } from './decision-list';
import { JudgementRecorder } from './judgement-recorder';
import { NoteJudgement } from './note-judgement';
import { stageDecided } from './stage-decided';

/** Decisions about a project. One stops the plug clock; to stop and to reopen moves the stage in the same transaction. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly recorder: JudgementRecorder,
    private readonly decisionList: DecisionList,
    @Inject(NoteJudgement) private readonly notes: Pick<NoteJudgement, 'note'>,
  ) {}

  async decide(caller: Caller, id: string, request: DecisionRequest): Promise<DecisionReply> {
    return await this.transactions.run(caller, async (manager) => {
      const project = await this.record(caller, id, request);
      const { data } = await this.decisionList.list(caller, id, { limit: 1 });
      const made = data[0] as DecisionReply;
      const subject = { projectId: project.id, decisionId: made.id, kind: made.kind };
      await this.notes.note(manager, caller, 'decision.made', subject);
      return made;
    });
  }

  private async record(caller: Caller, id: string, request: DecisionRequest): Promise<ProjectInHand> {
    const { kind, stage: reopenedTo, decidedBy, override } = request;
    const moves = kind === 'stop' || reopenedTo !== undefined;
    const people = typeof decidedBy === 'string' ? [decidedBy.toLowerCase()] : [];
    const judged = { id, with: moves ? 'siblings' : 'nothing', people } as const;
    return await this.recorder.record(caller, judged, async (taken, manager) => {
      const { project, client } = taken;
      const errors = checkDecision(request, project, client.today);
      if (errors.length > 0) throw new Problem('invalid-request', { errors });
      const stage = stageDecided(project.state.stage, request);
      const passed = await passGuards(manager, caller, taken, { stage, override });
      const decision = decided(request, project);
      const judgements = [...passed, decisionEntry(project, decision)];
      return { ...(stage === undefined ? {} : { stage }), reason: decision.reason, judgements };
    });
  }
}
