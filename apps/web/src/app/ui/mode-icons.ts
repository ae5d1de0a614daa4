import type { FailureMode } from '@telltale/domain';
import type { IconName } from './icon-paths';

export const MODE_ICONS: Readonly<Record<FailureMode, IconName>> = {
  'business-owner': 'user-round',
  'first-project': 'rocket',
  demo: 'flask-conical',
  evaluation: 'chart-line',
  'lock-in': 'lock',
  builder: 'hammer',
};
