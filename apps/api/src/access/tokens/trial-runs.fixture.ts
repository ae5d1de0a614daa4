import { Controller, Get, Param, Post } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { v7 } from 'uuid';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Allow } from '../allow';
import type { Caller } from '../caller';
import { CurrentCaller } from '../current-caller';
import { AllowToken } from './allow-token';

/** What a handler for machines sees. */
export interface TrialReply {
  readonly id: string;
  readonly project: string;
  readonly by: string | null;
  readonly role: string;
  readonly projects: readonly string[];
}

/** A handler as the evaluation runs have one, and its like that takes no token. */
@Controller('api/v1/projects/:id/trial-runs')
export class TrialRunsController {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  @Post()
  @Allow('eval:write')
  @AllowToken('evals:write')
  async push(@CurrentCaller() caller: Caller, @Param('id') project: string): Promise<TrialReply> {
    const rows = await this.transactions.run(caller, (manager) =>
      manager.query<{ name: string }[]>('select name from project order by name'),
    );
    const { name: by, role } = caller;
    return { id: v7(), project, by, role, projects: rows.map(({ name }) => name) };
  }

  @Get()
  @Allow('eval:read')
  read(): { readonly read: boolean } {
    return { read: true };
  }
}

/** Puts the handlers of this file into a module that the application has; before it starts. */
export function addTrialRuns(module: object): void {
  const before = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) as readonly unknown[];
  Reflect.defineMetadata(MODULE_METADATA.CONTROLLERS, [...before, TrialRunsController], module);
}
