import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { announce } from '../../events/outbox';
import type { TakenProject } from '../../projects/take-project';
import { StandingWriter } from '../standing/standing-writer';

/** What follows from a question that was asked, answered or withdrawn: the signs, and pages that listen. */
@Injectable()
export class TellQuestion {
  constructor(
    private readonly standing: StandingWriter,
    private readonly clock: Clock,
  ) {}

  async tell(manager: EntityManager, caller: Caller, taken: TakenProject): Promise<void> {
    await this.standing.renew(manager, caller, taken);
    const { project, client } = taken;
    await announce(manager, caller, this.clock.now(), [
      { topic: 'project', subjectId: project.id, clientId: client.id },
    ]);
  }
}
