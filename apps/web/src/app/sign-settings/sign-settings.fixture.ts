import type {
  RenewalReply,
  SignSettingsPreviewReply,
  SignSettingsReply,
  ThresholdSettingReply,
} from '@telltale/contract';

/** The settings as the server would tell them: one sign with a limit of the article and one of ours, and a choice. */
export function aLimit(limit: Partial<ThresholdSettingReply> = {}): ThresholdSettingReply {
  return {
    sign: 'EVAL-3',
    title: 'No eval run this week',
    mode: 'evaluation',
    name: 'critical',
    meaning: 'days without a run',
    unit: 'days',
    origin: 'default',
    value: 28,
    default: 28,
    least: 1,
    most: 365,
    ...limit,
  };
}

export const PAIR = aLimit({
  sign: 'BUILD-3',
  title: 'One person is to do both',
  mode: 'builder',
  name: 'pair',
  meaning: 'a pair may satisfy it',
  unit: 'yes-no',
  value: 0,
  default: 0,
  least: 0,
  most: 1,
});

export function someSettings(settings: Partial<SignSettingsReply> = {}): SignSettingsReply {
  const weekly = aLimit({
    name: 'serious',
    meaning: 'days without a run, week over week',
    origin: 'article',
  });
  return {
    version: 4,
    changedBy: 'Bo Lind',
    changedAt: '2026-11-19T23:30:00.000Z',
    thresholds: [weekly, aLimit(), PAIR],
    renewal: null,
    ...settings,
  };
}

export function aRenewal(renewal: Partial<RenewalReply> = {}): RenewalReply {
  return {
    version: 5,
    total: 20_000,
    done: 1_200,
    startedAt: '2026-11-23T10:00:00.000Z',
    finishedAt: null,
    ...renewal,
  };
}

export function aPreview(preview: Partial<SignSettingsPreviewReply> = {}): SignSettingsPreviewReply {
  const counts = { light: 14, clear: 3, worse: 0, milder: 0, out: 0 };
  return {
    version: 4,
    changes: [
      {
        sign: 'EVAL-3',
        title: 'No eval run this week',
        name: 'critical',
        meaning: 'days without a run',
        unit: 'days',
        from: 28,
        to: 21,
      },
    ],
    projects: 1_200,
    turned: 17,
    counts,
    signs: [{ id: 'EVAL-3', title: 'No eval run this week', ...counts }],
    clients: [{ id: 'c-1', name: 'Halden Freight', ...counts }],
    first: [
      {
        id: 'prj-1',
        key: 'HAL-2',
        name: 'Invoice matching',
        client: { id: 'c-1', name: 'Halden Freight' },
        signs: [{ sign: 'EVAL-3', turn: 'worse', from: 'serious', to: 'critical' }],
      },
    ],
    ...preview,
  };
}
