import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announceImport } from './import-states';

/** Twice a second is as often as somebody looks. */
const EVERY_MS = 500;

/** How far an import has come. */
export interface Progress {
  tell(done: number, of: number | null): void;
}

/**
 * Shows how far an import has come while its transaction is still open: in transactions of its own, for which the work does
 * not wait. So nobody who holds a connection waits for a second one, and a step that nobody saw is no loss.
 */
@Injectable()
export class ImportProgress {
  /** Outside of every transaction: what runs inside one would join it, and be seen by nobody until its end. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private readonly logger = new Logger('ImportProgress');

  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  of(caller: Caller, id: string): Progress {
    let isTelling = false;
    let toldAt = -EVERY_MS;
    return {
      tell: (done, of) => {
        if (isTelling || performance.now() - toldAt < EVERY_MS) return;
        isTelling = true;
        toldAt = performance.now();
        void this.outside(() => this.store(caller, id, { done, of })).finally(() => (isTelling = false));
      },
    };
  }

  private async store(
    caller: Caller,
    id: string,
    progress: { readonly done: number; readonly of: number | null },
  ): Promise<void> {
    try {
      await this.transactions.run(caller, async (manager) => {
        await manager.query(
          `update import set progress = $3
           where workspace_id = $1 and id = $2 and state in ('reading', 'writing')`,
          [caller.workspaceId, id, JSON.stringify(progress)],
        );
        await announceImport(manager, caller, this.clock.now(), id);
      });
    } catch (error) {
      // The database is away for a moment: the work itself will notice; its progress is not worth failing for.
      this.logger.warn(error);
    }
  }
}
