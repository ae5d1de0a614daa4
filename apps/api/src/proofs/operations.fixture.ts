import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { TestApp } from '../../test/test-app';
import { RouteTable } from '../access/route-table';
import { operationId } from '../openapi/operation-id';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** A JSON Schema of the document; `x-class` is the name of the wire class that it came from. */
export interface Schema {
  readonly 'x-class'?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly [key: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly isPublic: boolean;
  readonly parameters: readonly Parameter[];
  /** By media type; empty where it takes no body. */
  readonly bodies: Readonly<Record<string, Schema>>;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

interface Documented {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Operation['responses'];
}

/** Every operation of the API as its own document tells it, with all references followed. */
export async function operationsOf(telltale: TestApp): Promise<readonly Operation[]> {
  const { body } = await telltale.stranger.get<OpenAPIV3_1.Document>('/api/openapi.json');
  for (const [name, schema] of Object.entries(body.components?.schemas ?? {}))
    (schema as Record<string, unknown>)['x-class'] = name;
  const document = await SwaggerParser.dereference(body);
  return Object.entries((document.paths ?? {}) as object).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const documented = (item as Readonly<Record<string, unknown>>)[method] as Documented | undefined;
      return documented === undefined ? [] : [operationOf(path, method, documented)];
    }),
  );
}

function operationOf(
  path: string,
  method: (typeof METHODS)[number],
  { operationId: id, parameters = [], security = [], requestBody, responses }: Documented,
): Operation {
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]);
  return {
    id,
    method: method.toUpperCase() as Operation['method'],
    path,
    isPublic: security.length === 0,
    parameters,
    bodies: Object.fromEntries(bodies) as Operation['bodies'],
    responses,
  };
}

/** The operations that the application has, whatever its document says. */
export function handledOperations({ app }: TestApp): string[] {
  return app
    .get(RouteTable)
    .routes.map(({ controller, handler }) => operationId(controller, handler))
    .filter((id) => id !== 'openApi_read');
}
