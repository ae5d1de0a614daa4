import type { INestApplication } from '@nestjs/common';
import { type Route, RouteTable } from '../access/route-table';
import { operationId } from './operation-id';

/** Who may use each operation, by its id. */
export function routesByOperation(app: INestApplication): ReadonlyMap<string, Route> {
  const { routes } = app.get(RouteTable);
  return new Map(routes.map((route) => [operationId(route.controller, route.handler), route]));
}
