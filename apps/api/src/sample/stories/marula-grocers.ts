import type { SampleClient } from '../story';
import { BASKET_PRICE_FORECASTS } from './marula-basket-prices';
import { FRESH_PRODUCE_ORDERS, SHELF_LABEL_CHECKS } from './marula-grocers-live';
import { SUPPLIER_CLAIM_LETTERS } from './marula-supplier-claims';
import { LOYALTY_OFFERS_WRITER, RECALL_NOTICES, STORE_ROTA_HELPER } from './marula-grocers-new';
import { THABO } from './marula-people';
import { TILL_QUEUE_ROBOT } from './marula-till-queue-robot';

export const MARULA_GROCERS: SampleClient = {
  name: 'Marula Grocers',
  key: 'MARULA',
  timeZone: 'Africa/Johannesburg',
  createdDaysAgo: 880,
  recordedBy: THABO.name,
  projects: [
    TILL_QUEUE_ROBOT,
    SHELF_LABEL_CHECKS,
    FRESH_PRODUCE_ORDERS,
    BASKET_PRICE_FORECASTS,
    SUPPLIER_CLAIM_LETTERS,
    STORE_ROTA_HELPER,
    RECALL_NOTICES,
    LOYALTY_OFFERS_WRITER,
  ],
};
