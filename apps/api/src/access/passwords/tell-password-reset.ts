import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Jobs } from '../../jobs/jobs';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';
import { queueMessages } from '../../messages/queue-messages';
import { hashOfSecret, newLinkSecret } from '../links/link-secret';
import { ownWorkspaces } from '../session.service';

const RESET_MS = 3_600_000;

/**
 * Finds out who asked for a link, after the reply: whoever asked has waited as long for an address that nobody has. A newer
 * link ends those before it.
 */
@Injectable()
export class TellPasswordReset implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('tell-password-reset', (data) => this.run((data as { readonly email: string }).email));
  }

  async run(email: string): Promise<void> {
    const { publicUrl } = this.options;
    const [account] = await this.transactions.runAs({ sign_in_email: email }, (manager) =>
      manager.query<{ id: string; email: string }[]>(
        'select id, email from account where lower(email) = lower($1)',
        [email],
      ),
    );
    if (account === undefined || publicUrl === undefined) return;
    const [workspace] = await this.transactions.runAs({ account_id: account.id }, ownWorkspaces);
    if (workspace === undefined) return;
    await this.tell(workspace.id, account, publicUrl);
  }

  private async tell(
    workspaceId: string,
    account: { readonly id: string; readonly email: string },
    publicUrl: string,
  ): Promise<void> {
    const secret = newLinkSecret();
    const now = this.clock.now();
    const scope = { workspace_id: workspaceId, clients: 'all', account_id: account.id };
    await this.transactions.runAs(scope, async (manager) => {
      await manager.query('delete from password_reset where account_id = $1', [account.id]);
      await manager.query(
        'insert into password_reset (secret_hash, account_id, made_at, expires_at) values ($1, $2, $3, $4)',
        [hashOfSecret(secret), account.id, now, new Date(now.getTime() + RESET_MS)],
      );
      const words = {
        subject: 'A new password for Telltale',
        content: contentOf(`${publicUrl}/new-password/${secret}`),
      };
      const message = { id: v7(), kind: 'password.reset', clientId: null, to: account.email, ...words };
      await queueMessages(manager, { workspaceId }, now, [message]);
      // Somebody waits for it: it need not wait for the minute to be over.
      await this.jobs.send(manager, 'deliver-messages', {});
    });
  }
}

function contentOf(href: string) {
  return {
    blocks: [
      { kind: 'text', text: 'Somebody asked for a new password for your Telltale account.' },
      { kind: 'link', text: 'Choose a new password', href },
      {
        kind: 'text',
        text: 'The link works once and for one hour. If it was not you, leave it: your password stays as it is.',
      },
    ],
  } as const;
}
