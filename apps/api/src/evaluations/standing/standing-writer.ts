import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import type { TakenProject } from '../../projects/take-project';

/** Records what runs, changes and the question say of a project, after something of them was written. */
@Injectable()
export class StandingWriter {
  /**
   * Reads the tables of the evaluation loop of a locked project anew, in the caller's transaction, and records what follows
   * from them: the standing, the facts that it answers, the signs.
   */
  async renew(_manager: EntityManager, _caller: Caller, _taken: TakenProject): Promise<void> {
    // Nothing reads the standing yet: the signs that do come with the next change.
  }
}
