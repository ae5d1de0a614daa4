import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
  type SignSettingsPatchRequest,
  type SignSettingsReply,
  type SignSettingsVersionListReply,
} from '@telltale/contract';
import { thresholdChanges } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { refuseStale } from '../http/stale-version';
import { Jobs } from '../jobs/jobs';
import { editedThresholds, LIMITS_HOLD_FOR_ALL } from './sent-thresholds';
import { settingsReply, versionReply } from './settings.mapping';
import { findSettings, listVersions, lockSettings, type SettingsRow, storeVersion } from './settings-rows';

const LIST = 'sign settings versions';

/** The limits of the signs: what is in force, what it was, and what shall be. */
@Injectable()
export class SignSettingsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async read(caller: Caller): Promise<Versioned<SignSettingsReply>> {
    return await this.transactions.run(caller, async (manager) =>
      versioned(caller, await findSettings(manager, caller.workspaceId)),
    );
  }

  /** Saves the next version; projects are read again by a job that is put down with it. */
  async change(
    caller: Caller,
    version: number,
    request: SignSettingsPatchRequest,
  ): Promise<Versioned<SignSettingsReply>> {
    refuseScoped(caller, LIMITS_HOLD_FOR_ALL);
    const { workspaceId, accountId, name: by } = caller;
    return await this.transactions.run(caller, async (manager) => {
      await lockSettings(manager, workspaceId);
      const before = await findSettings(manager, workspaceId);
      refuseStale(version, before.version);
      const thresholds = editedThresholds(before.thresholds, request);
      const changes = thresholdChanges(before.thresholds, thresholds);
      if (changes.length === 0) return versioned(caller, before);
      const savedAt = this.clock.now();
      const next = { version: before.version + 1, thresholds, changes, savedAt, accountId, by };
      await storeVersion(manager, workspaceId, next);
      await audit(manager, caller, savedAt, {
        what: 'settings.changed',
        subject: { of: 'signs', version: next.version, changes },
      });
      await this.jobs.send(manager, 'renew-readings', {});
      await announce(manager, caller, savedAt, [{ topic: 'settings', subjectId: null, clientId: null }]);
      return versioned(caller, await findSettings(manager, workspaceId));
    });
  }

  async versions(
    caller: Caller,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<SignSettingsVersionListReply> {
    const [before = null] = cursor === undefined ? [] : decodeCursor(LIST, cursor, 1);
    if (before !== null && !Number.isInteger(before)) throw new Problem('invalid-cursor');
    const rows = await this.transactions.run(caller, (manager) =>
      listVersions(manager, caller.workspaceId, { before: before as number | null, limit: limit + 1 }),
    );
    const data = rows.slice(0, limit).map(versionReply);
    const last = data.at(-1);
    const isAll = rows.length <= limit || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.version]) } };
  }
}

/** How many projects there are at all is not for those who see some clients only. */
function versioned({ clients }: Caller, row: SettingsRow): Versioned<SignSettingsReply> {
  const renewal = clients === null ? row.renewal : null;
  return new Versioned(row.version, settingsReply({ ...row, renewal }));
}
