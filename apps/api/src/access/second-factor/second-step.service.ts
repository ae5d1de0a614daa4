import { Injectable } from '@nestjs/common';
import type { SecondStepRequest } from '@telltale/contract';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { SecretBox } from '../secrets/secret-box';
import { type NewSession, SessionService } from '../session.service';
import { endSessionsOf } from '../sessions/end-sessions';
import type { CameFrom } from '../sessions/beginning';
import { SignInThrottle } from '../sign-in-throttle';
import { PendingSignIns } from './pending-sign-ins';
import { useRecoveryCode } from './recovery-codes';
import { useTotpCode } from './totp';

/** The second step of a sign-in: a code of the app, or one that was kept for the day on which the app is gone. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `sign-in-expired`, `wrong-code` or `too-many-requests`. */
  async take(
    request: SecondStepRequest,
    from: CameFrom,
    { pendingToken, oldToken }: { readonly pendingToken?: string; readonly oldToken?: string },
  ): Promise<NewSession> {
    const accountId = await this.pending.accountOf(pendingToken);
    const key = `second step of ${accountId}`;
    await this.throttle.count(key, from.address ?? '');
    if (!(await this.isRight(accountId, request))) throw new Problem('wrong-code');
    await this.throttle.forgive(key, from.address ?? '');
    await this.pending.end(pendingToken ?? '');
    const beginning = { signedInBy: 'password', ...from } as const;
    return await this.sessions.enter(accountId, beginning, oldToken);
  }

  private async isRight(accountId: string, { method, code }: SecondStepRequest): Promise<boolean> {
    const at = this.clock.now();
    return await this.transactions.runAs({ account_id: accountId }, async (manager) => {
      if (method === 'totp')
        return await useTotpCode(manager, this.box, { accountId, code, at }, { isConfirmed: true });
      const isUsed = await useRecoveryCode(manager, accountId, code, at);
      // Whoever needs one has lost a device: what that device may still hold ends.
      if (isUsed) await endSessionsOf(manager, accountId);
      return isUsed;
    });
  }
}
