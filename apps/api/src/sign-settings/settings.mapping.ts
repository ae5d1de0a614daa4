import type {
  SignSettingsReply,
  SignSettingsVersionReply,
  ThresholdChangeReply,
  ThresholdSettingReply,
} from '@telltale/contract';
import {
  type AnySign,
  boundsOf,
  type SetThresholds,
  signById,
  SIGNS,
  type ThresholdChange,
  thresholdInForce,
} from '@telltale/domain';
import type { SettingsRow, VersionRow } from './settings-rows';

export function settingsReply(row: SettingsRow): SignSettingsReply {
  return {
    version: row.version,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    thresholds: SIGNS.flatMap((sign) => thresholdReplies(sign, row.thresholds)),
    renewal: row.renewal,
  };
}

function thresholdReplies(sign: AnySign, set: SetThresholds): ThresholdSettingReply[] {
  const { id, title, mode } = sign;
  return Object.entries(sign.thresholds).map(([name, threshold]) => {
    const { meaning, unit, origin, value } = threshold;
    return {
      sign: id,
      title,
      mode,
      name,
      meaning,
      unit,
      origin,
      value: thresholdInForce(sign, name, set),
      default: value,
      ...boundsOf(threshold),
    };
  });
}

/** A threshold that has left the catalogue since cannot be told in words any more: it stays out. */
export function changeReplies(changes: readonly ThresholdChange[]): ThresholdChangeReply[] {
  return changes.flatMap(({ sign: id, threshold: name, from, to }) => {
    const sign = signById(id);
    const threshold = sign?.thresholds[name];
    if (sign === undefined || threshold === undefined) return [];
    const { meaning, unit } = threshold;
    return [{ sign: id, title: sign.title, name, meaning, unit, from, to }];
  });
}

export function versionReply({ version, saved_at, by_name, changes }: VersionRow): SignSettingsVersionReply {
  return { version, savedAt: saved_at, by: by_name, changes: changeReplies(changes) };
}
