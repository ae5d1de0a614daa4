import { Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { hashOfSecret, isLinkSecret } from '../../access/links/link-secret';
import { LinkThrottle } from '../../access/links/link-throttle';

/** What a link leads to: one question of one project. */
export interface AnswerLink {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly projectId: string;
  readonly questionId: string;
}

const FIND = `
  select workspace_id as "workspaceId", client_id as "clientId", project_id as "projectId", question_id as "questionId"
  from answer_link where link_hash = $1`;

/** Finds the question behind a secret, for somebody who is no caller yet. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly throttle: LinkThrottle,
  ) {}

  async open(secret: string, address: string): Promise<AnswerLink> {
    const link = isLinkSecret(secret) ? await this.find(hashOfSecret(secret)) : undefined;
    if (link !== undefined) return link;
    await this.throttle.countFailure(address);
    throw new Problem('answer-link-ended', { detail: UNKNOWN });
  }

  private async find(hash: Buffer): Promise<AnswerLink | undefined> {
    const scope = { answer_link_hash: hash.toString('hex') };
    const [link] = await this.transactions.runAs(scope, (manager) =>
      manager.query<AnswerLink[]>(FIND, [hash]),
    );
    return link;
  }
}

const UNKNOWN = 'This link is not known. It may be cut short: copy the whole of it, or ask for a new one.';

/** Whoever holds a link, as far as it reaches: one client, and no account. */
export function holderOf({ workspaceId, clientId }: AnswerLink, name: string | null): Caller {
  return { workspaceId, accountId: null, name, role: 'viewer', clients: [clientId] };
}
