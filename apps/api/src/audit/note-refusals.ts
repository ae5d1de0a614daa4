import { Injectable, Logger } from '@nestjs/common';
import type { AuditDeed } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { callerOf } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import type { Problem } from '../http/problem';

/** A program that asks in a loop fills no log: one entry each time for an account and a route. */
const STEP_MS = 10 * 60_000;
const REMEMBERED_MOST = 10_000;

/**
 * What somebody who is signed in was refused: what their role does not allow, and ids that are not there for them. Whether an id
 * exists behind another wall is not looked up, not even for the log.
 */
@Injectable()
export class NoteRefusals {
  private readonly logger = new Logger('audit');
  /** When each was last written down; one process keeps its own. */
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async note(problem: Problem, request: FastifyRequest): Promise<void> {
    const { signedIn, method } = request;
    const what = whatOf(problem, request);
    if (signedIn === undefined || what === null) return;
    const route = request.routeOptions.url ?? '';
    if (!this.isNew(`${signedIn.account.id} ${what} ${method} ${route}`)) return;
    const subject = { method, route, ...idOf(request), ...tokenOf(request) };
    const caller = callerOf(signedIn);
    try {
      await this.transactions.run(caller, (manager) =>
        audit(manager, caller, this.clock.now(), { what, subject }),
      );
    } catch (error) {
      // The refusal stands whatever becomes of its entry, such as with a database that is away.
      this.logger.error(error);
    }
  }

  private isNew(key: string): boolean {
    const now = this.clock.now().getTime();
    if (now - (this.noted.get(key) ?? -Infinity) < STEP_MS) return false;
    if (this.noted.size >= REMEMBERED_MOST) this.noted.clear();
    this.noted.set(key, now);
    return true;
  }
}

function whatOf({ status, code }: Problem, request: FastifyRequest): AuditDeed | null {
  if (status === 403) return 'access.refused';
  return code === 'not-found' && 'id' in idOf(request) ? 'access.not-found' : null;
}

/** Of the address, only an id: anything else may be a secret. */
function idOf({ params }: FastifyRequest): { readonly id?: string } {
  const { id } = (params ?? {}) as { readonly id?: string };
  return id !== undefined && validate(id) ? { id } : {};
}

function tokenOf({ signedIn }: FastifyRequest): object {
  return signedIn?.token === undefined ? {} : { token: signedIn.token.name };
}
