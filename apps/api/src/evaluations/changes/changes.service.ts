import { Injectable } from '@nestjs/common';
import type { EvalChangeReply, EvalChangeRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { Repeated } from '../../http/reply';
import type { TakenProject } from '../../projects/take-project';
import { takeNamedProject } from '../named-project';
import { StandingWriter } from '../standing/standing-writer';
import { addChange, findChange, findSame, withdrawChange } from './change-rows';
import { checkedChange } from './checked-change';

/** Records what was changed in a system that is scored, so that a run can be held against it. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly standing: StandingWriter,
    private readonly clock: Clock,
  ) {}

  /** A commit tells its change of a kind once, however often a job of CI is run again. */
  async record(
    caller: Caller,
    name: string,
    request: EvalChangeRequest,
  ): Promise<EvalChangeReply | Repeated<EvalChangeReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, name, this.clock);
      const change = checkedChange(request, taken.client.today);
      const same = await findSame(manager, caller, taken.project, change);
      if (same !== undefined) return new Repeated(same);
      const at = this.clock.now();
      const id = await addChange(manager, caller, taken.project, { change, at });
      await this.tell(manager, caller, taken);
      return await existing(manager, caller, taken, id);
    });
  }

  async withdraw(caller: Caller, name: string, id: string): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, name, this.clock);
      const { isWithdrawn } = await existing(manager, caller, taken, id);
      if (isWithdrawn) return;
      await withdrawChange(manager, caller, taken.project, { id, at: this.clock.now() });
      await this.tell(manager, caller, taken);
    });
  }

  private async tell(manager: EntityManager, caller: Caller, taken: TakenProject): Promise<void> {
    await this.standing.renew(manager, caller, taken);
    const { project, client } = taken;
    await announce(manager, caller, this.clock.now(), [
      { topic: 'project', subjectId: project.id, clientId: client.id },
    ]);
  }
}

async function existing(
  manager: EntityManager,
  caller: Caller,
  { project }: TakenProject,
  id: string,
): Promise<EvalChangeReply> {
  const found = await findChange(manager, caller, project, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}
