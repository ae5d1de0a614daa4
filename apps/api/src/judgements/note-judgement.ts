import { Injectable } from '@nestjs/common';
import type { AuditDeed } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';

/** Judgements in the audit log. What the sample portfolio tells of the past was done by nobody, and is no entry there. */
@Injectable()
export class NoteJudgement {
  constructor(private readonly clock: Clock) {}

  async note(manager: EntityManager, caller: Caller, what: AuditDeed, subject: object): Promise<void> {
    await audit(manager, caller, this.clock.now(), { what, subject });
  }
}
