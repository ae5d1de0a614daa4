import type { OpenAPIObject } from '@nestjs/swagger';
import { ProblemReply, type ProblemCode, PROBLEMS, schemaReference } from '@telltale/contract';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly takesKey: boolean;
  /** The scopes that a token needs here; undefined where none is taken. */
  readonly token: readonly string[] | undefined;
  /** The parameters of the address that are ids. */
  readonly ids: readonly string[];
}

/** What holds for every operation and nobody has to write: who may call it, and which refusals to expect. */
export function completeOperation(operation: Operation, place: OperationPlace): void {
  const parameters = (operation.parameters ?? []) as Parameter[];
  for (const parameter of parameters)
    if (parameter.in === 'path') parameter.schema = schemaInAddress(parameter, place);
  if (place.method === 'post' && place.takesKey && !parameters.some(isIdempotencyKey))
    parameters.push(IDEMPOTENCY_KEY);
  operation.parameters = parameters;
  operation.security = securityOf(place);
  operation.tags = operation.operationId?.split('_').slice(0, 1);
  for (const code of problemsOf(operation, place))
    addProblem(operation, PROBLEMS[code].status, PROBLEMS[code].title);
  addProblem(operation, 'default', 'Any other refusal or failure');
}

function isIdempotencyKey({ name }: Parameter): boolean {
  return name === IDEMPOTENCY_KEY.name;
}

function securityOf({ isPublic, token }: OperationPlace): Record<string, string[]>[] {
  if (isPublic) return [];
  return [{ session: [] }, ...(token === undefined ? [] : [{ token: [...token] }])];
}

function schemaInAddress({ name, schema }: Parameter, { path, ids }: OperationPlace): Parameter['schema'] {
  if (ids.includes(name)) return ID;
  return name === 'id' && NAMED_BY_KEY.test(path) ? ID_OR_KEY : schema;
}

/** What CI speaks to takes a project's key as well as its id. */
const NAMED_BY_KEY = /^\/api\/v1\/projects\/\{id\}\/eval/;
const ID = { type: 'string', format: 'uuid' };
const ID_OR_KEY = { type: 'string', description: 'Its id or its key' };

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body gives the same reply again, and writes nothing twice',
  schema: { type: 'string', maxLength: 200 },
};

function problemsOf({ parameters = [], requestBody }: Operation, place: OperationPlace): ProblemCode[] {
  const given = parameters as Parameter[];
  const has = (name: string): boolean => given.some((parameter) => parameter.name === name);
  const takesFields = requestBody !== undefined || given.some((parameter) => parameter.in === 'query');
  const codes: Readonly<Record<string, readonly ProblemCode[]>> = {
    session: place.isPublic ? [] : ['not-signed-in', 'not-allowed'],
    writes: place.method === 'get' ? [] : ['wrong-origin', 'malformed-body', 'body-too-large'],
    // Whatever it is sent, a route of no body is told of its kind.
    kind: ['unsupported-media-type'],
    key: has(IDEMPOTENCY_KEY.name) ? ['idempotency-conflict', 'invalid-request'] : [],
    id: place.path.includes('{') ? ['not-found'] : [],
    version: has('If-Match') ? ['stale-version', 'precondition-required'] : [],
    place: has('cursor') ? ['invalid-cursor'] : [],
    fields: takesFields ? ['invalid-request'] : [],
  };
  return Object.values(codes).flat();
}

function addProblem(operation: Operation, status: number | 'default', description: string): void {
  operation.responses[status] ??= {
    description,
    content: { 'application/problem+json': { schema: schemaReference(ProblemReply) } },
  };
}
