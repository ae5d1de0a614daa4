import type { SampleClient } from '../story';
import { DELIVERY_SCANS } from './halden-delivery-scans';
import { CLAIMS_TRIAGE, CUSTOMS_CODES } from './halden-freight-live';
import {
  CARRIER_SCORECARDS,
  DETENTION_FEE_LETTERS,
  EMPTY_LEG_MATCHING,
  QUOTE_DESK_ASSISTANT,
  YARD_CAMERA_COUNTS,
} from './halden-freight-new';
import { DRIVER_HELPDESK, INVOICE_MATCHING } from './halden-freight-trouble';
import { LENA } from './halden-people';

export const HALDEN_FREIGHT: SampleClient = {
  name: 'Halden Freight',
  key: 'HALDEN',
  timeZone: 'Europe/Oslo',
  createdDaysAgo: 330,
  recordedBy: LENA.name,
  projects: [
    CLAIMS_TRIAGE,
    DELIVERY_SCANS,
    CUSTOMS_CODES,
    DRIVER_HELPDESK,
    YARD_CAMERA_COUNTS,
    INVOICE_MATCHING,
    QUOTE_DESK_ASSISTANT,
    DETENTION_FEE_LETTERS,
    EMPTY_LEG_MATCHING,
    CARRIER_SCORECARDS,
  ],
};
