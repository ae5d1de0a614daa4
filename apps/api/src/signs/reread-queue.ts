import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Jobs } from '../jobs/jobs';

/** A client whose active projects have to be read again. */
export interface ClientToReread {
  readonly workspaceId: string;
  readonly clientId: string;
}

/** Where clients wait whose projects are too many for the transaction that found out that they must be read again. */
@Injectable()
export class RereadQueue {
  constructor(private readonly jobs: Jobs) {}

  /** In the transaction of the change: what is rolled back is not read again. */
  async add(manager: EntityManager, client: ClientToReread): Promise<void> {
    await this.jobs.send(manager, 'reread-projects', client);
  }
}
