import type { INestApplication } from '@nestjs/common';
import { RouteTable } from '../access/route-table';
import { operationId } from './operation-id';

/** The operations that need nobody to be signed in, by their ids. */
export function publicOperations(app: INestApplication): Set<string> {
  const open = app.get(RouteTable).routes.filter(({ allowed }) => allowed === 'public');
  return new Set(open.map(({ controller, handler }) => operationId(controller, handler)));
}
