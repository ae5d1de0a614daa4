import { Injectable } from '@nestjs/common';
import type { SignSettingsPatchRequest, SignSettingsPreviewReply } from '@telltale/contract';
import {
  readSignsAmong,
  type SignSettings,
  thresholdChanges,
  type TurnedSign,
  turnedSigns,
} from '@telltale/domain';
import type { Caller } from '../../access/caller';
import { refuseScoped } from '../../access/refuse-scoped';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { changeReplies } from '../settings.mapping';
import { findSettings } from '../settings-rows';
import { needsOf, recordOf } from '../narrow-rows';
import { editedThresholds, LIMITS_HOLD_FOR_ALL } from '../sent-thresholds';
import { type PreviewRow, previewRows } from './preview-rows';
import { PreviewTally } from './preview-tally';

/** Two settings, and the signs on which they differ. */
interface Comparison {
  readonly ids: ReadonlySet<string>;
  readonly before: SignSettings;
  readonly after: SignSettings;
}

/** Reads what a change would do, before it is saved: the signs that it touches, with both settings, on the same day. */
@Injectable()
export class SettingsPreview {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async preview(caller: Caller, request: SignSettingsPatchRequest): Promise<SignSettingsPreviewReply> {
    refuseScoped(caller, LIMITS_HOLD_FOR_ALL);
    const {
      version,
      currency,
      thresholds: set,
    } = await this.transactions.run(caller, (manager) => findSettings(manager, caller.workspaceId));
    const thresholds = editedThresholds(set, request);
    const changes = thresholdChanges(set, thresholds);
    const tally = new PreviewTally();
    const ids = new Set(changes.map(({ sign }) => sign));
    const [before, after] = [
      { currency, thresholds: set },
      { currency, thresholds },
    ];
    if (ids.size > 0) await this.compare(caller, { ids, before, after }, tally);
    return { version, changes: changeReplies(changes), ...tally.reply };
  }

  private async compare(caller: Caller, comparison: Comparison, tally: PreviewTally): Promise<void> {
    for await (const rows of previewRows(this.transactions, caller, needsOf(comparison.ids)))
      for (const row of rows) tally.add(row, this.turnsOf(row, comparison));
  }

  private turnsOf(row: PreviewRow, { ids, before, after }: Comparison): readonly TurnedSign[] {
    const record = recordOf(row);
    const around = { client: row.standing, today: this.clock.today(row.timeZone) };
    return turnedSigns(
      readSignsAmong(ids, record, { ...around, settings: before }).signs,
      readSignsAmong(ids, record, { ...around, settings: after }).signs,
    );
  }
}
