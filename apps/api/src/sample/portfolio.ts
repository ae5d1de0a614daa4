import { BRIGHTWATER_CLINICS } from './stories/brightwater-clinics';
import { HALDEN_FREIGHT } from './stories/halden-freight';
import { MARULA_GROCERS } from './stories/marula-grocers';
import { MINAMO_PRECISION } from './stories/minamo-precision';
import { NORRLAND_ENERGI } from './stories/norrland-energi';
import { WATTLEBARK_MUTUAL } from './stories/wattlebark-mutual';
import type { SampleClient } from './story';

/** Six invented companies; nobody in them exists. */
export const SAMPLE_CLIENTS: readonly SampleClient[] = [
  HALDEN_FREIGHT,
  BRIGHTWATER_CLINICS,
  NORRLAND_ENERGI,
  MARULA_GROCERS,
  WATTLEBARK_MUTUAL,
  MINAMO_PRECISION,
];
