import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import type { ProjectEdit } from '../projects/project-edit';
import { ProjectWriter } from '../projects/project-writer';
import { type TakenProject, type TakenWith, takeProject } from '../projects/take-project';
import type { ProjectInHand } from '../signs/project-in-hand';

export interface JudgedProject {
  readonly id: string;
  readonly with?: TakenWith;
  /** People whom the request names. */
  readonly people?: readonly string[];
}

/** Looks at a locked project, and says what its log gets; a refusal is thrown. */
export type Judge = (taken: TakenProject, manager: EntityManager) => ProjectEdit | Promise<ProjectEdit>;

/** Records what somebody judges about a project. It is appended, so that no version has to be named. */
@Injectable()
export class JudgementRecorder {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  /** The project after it, read anew. */
  async record(
    caller: Caller,
    { id, with: more = 'nothing', people }: JudgedProject,
    judge: Judge,
  ): Promise<ProjectInHand> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeProject(manager, caller, id, { with: more, people, clock: this.clock });
      if (taken === undefined) throw new Problem('not-found');
      const { project, client } = taken;
      const edit = await judge(taken, manager);
      await this.writer.change(manager, caller, client, [{ project, edit }]);
      return project;
    });
  }
}
