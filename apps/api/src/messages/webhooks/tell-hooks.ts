import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { WebhookEvent } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Jobs } from '../../jobs/jobs';
import { telltaleItself } from '../../signs/telltale-itself';
import type { MessageContent } from '../message-content';
import { MESSAGE_OPTIONS, type MessageOptions } from '../message-options';
import { type NewMessage, queueMessages } from '../queue-messages';
import { hooksFor } from './hooks-for';

/** What happened to a project, for the webhooks that want to hear of it at once. */
export interface ProjectNews {
  readonly event: WebhookEvent;
  readonly workspaceId: string;
  readonly projectId: string;
  /** Of what happened: told twice, it is one message. */
  readonly id: string;
  /** Stands before the names of project and client. */
  readonly title: string;
  readonly text: string;
  /** A part of the project's address that leads to it: `?tab=evaluation`. */
  readonly address: string;
  /** For programs. */
  readonly data: object;
}

interface Names {
  readonly name: string;
  readonly client: string;
  readonly clientId: string;
}

const NAMES = `
  select name, client_name as client, client_id as "clientId" from project where workspace_id = $1 and id = $2`;

/** Whoever is told that something happened. */
export type Herald = Pick<TellHooks, 'put'>;

/** For what happened long ago, as in the sample portfolio: nobody hears of it. */
export const NOBODY_HEARS: Herald = { put: () => Promise.resolve() };

/**
 * Tells webhooks of single events. A job does, put down in the transaction of what happened: who writes may see one client and
 * none of the webhooks, and waits for none of them.
 */
@Injectable()
export class TellHooks implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('tell-hooks', (data) => this.run(data as ProjectNews));
  }

  async put(manager: EntityManager, news: ProjectNews): Promise<void> {
    await this.jobs.send(manager, 'tell-hooks', news);
  }

  async run(news: ProjectNews): Promise<void> {
    const caller = telltaleItself(news.workspaceId);
    await this.transactions.run(caller, async (manager) => {
      const hooks = await hooksFor(manager, caller, news.event);
      const [names] = await manager.query<Names[]>(NAMES, [news.workspaceId, news.projectId]);
      // A project that was deleted meanwhile is no news.
      if (names === undefined) return;
      const messages = hooks.map(({ id, url }): NewMessage => ({
        ...{ id: v5(id, news.id), kind: news.event, clientId: names.clientId, to: url, webhookId: id },
        ...{ subject: `${news.title}: ${names.name} (${names.client})`, content: this.content(news, names) },
      }));
      await queueMessages(manager, caller, this.clock.now(), messages);
    });
  }

  private content({ text, address, projectId, data }: ProjectNews, { name, client }: Names): MessageContent {
    const { publicUrl } = this.options;
    const href = `${publicUrl}/project/${projectId}${address}`;
    const link = publicUrl === undefined ? [] : [{ kind: 'link', text: 'Open the project', href } as const];
    return {
      blocks: [{ kind: 'text', text }, ...link],
      data: { projectId, project: name, client, ...data },
    };
  }
}
