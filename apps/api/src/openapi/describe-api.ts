import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { wireSchemas } from '@telltale/contract';
import type { Route } from '../access/route-table';
import type { TokenAllowance } from '../access/tokens/allow-token';
import { completeOperation, type Operation, type OperationPlace } from './complete-operation';
import { describeQueries } from './describe-queries';
import { operationId } from './operation-id';
import { routesByOperation } from './routes-by-operation';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The whole API as an OpenAPI 3.1 document: paths from the controllers, schemas from the contract. */
export function describeApi(app: INestApplication): OpenAPIObject {
  describeQueries();
  const routes = routesByOperation(app);
  const document = SwaggerModule.createDocument(app, HEAD, { operationIdFactory: operationId });
  document.components = {
    ...document.components,
    schemas: wireSchemas(),
  };
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation: Operation | undefined = item[method];
      if (operation === undefined) continue;
      const route = routes.get(operation.operationId ?? '');
      completeOperation(operation, { method, path, ...toldOf(route) });
    }
  return document;
}

function toldOf(route: Route | undefined): Pick<OperationPlace, 'isPublic' | 'takesKey' | 'token' | 'ids'> {
  const { allowed, takesKey = false, token, ids = [] } = route ?? {};
  return {
    isPublic: allowed === 'public',
    takesKey,
    token: token === undefined ? undefined : scopesOf(token),
    ids,
  };
}

function scopesOf(token: TokenAllowance): readonly string[] {
  return token === 'any-scope' ? [] : [token];
}

const TOKEN = 'A token of a project, made under Settings, Tokens. It reaches that project alone.';

const HEAD = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Telltale')
  .setDescription(
    'The AI project portfolio tracker that lights a warning sign before an AI project dies. Refusals are problems (RFC 9457).',
  )
  .setVersion('1')
  .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
  .addCookieAuth('telltale_session', { type: 'apiKey', in: 'cookie' }, 'session')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'tt_…', description: TOKEN }, 'token')
  .build();
