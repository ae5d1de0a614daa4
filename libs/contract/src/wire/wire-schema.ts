/** A JSON Schema (draft 2020-12, as OpenAPI 3.1 uses it). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export type WireClass<T extends object = object> = new () => T;

interface PropertyDescription {
  readonly schema: JsonSchema | (() => JsonSchema);
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

type Properties = Map<string, PropertyDescription>;

const DESCRIBED = new Map<unknown, Properties>();

/** Called by the property decorators; a class without any is no wire class. */
export function addProperty(wireClass: unknown, key: string, description: PropertyDescription): void {
  const properties = DESCRIBED.get(wireClass) ?? new Map<string, PropertyDescription>();
  properties.set(key, description);
  DESCRIBED.set(wireClass, properties);
}

/** True for a class of this library: the door accepts no body of any other kind. */
export function isWireClass(candidate: unknown): boolean {
  return DESCRIBED.has(candidate);
}

export function schemaReference(wireClass: WireClass): JsonSchema {
  return { $ref: `#/components/schemas/${wireClass.name}` };
}

/** Every wire class by its name, as OpenAPI's components. */
export function wireSchemas(): Readonly<Record<string, JsonSchema>> {
  const named = [...DESCRIBED.keys()].map((key) => key as WireClass);
  return Object.fromEntries(named.map((wireClass) => [wireClass.name, wireSchema(wireClass)]));
}

/** The schema of one wire class, with the properties of the class it extends. No other property is allowed. */
export function wireSchema(wireClass: WireClass): JsonSchema {
  const properties = propertiesOf(wireClass);
  const required = [...properties].filter(([, { optional }]) => optional !== true).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(
      [...properties].map(([key, description]) => [key, propertySchema(description)]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function propertiesOf(wireClass: unknown): Properties {
  const parent: unknown = typeof wireClass === 'function' ? Object.getPrototypeOf(wireClass) : null;
  const inherited =
    typeof parent === 'function' ? propertiesOf(parent) : new Map<string, PropertyDescription>();
  return new Map([...inherited, ...(DESCRIBED.get(wireClass) ?? [])]);
}

function propertySchema({ schema, nullable, description }: PropertyDescription): JsonSchema {
  const plain = withoutUndefined(typeof schema === 'function' ? schema() : schema);
  const allowed = nullable === true ? allowNull(plain) : plain;
  return description === undefined ? allowed : { ...allowed, description };
}

function allowNull(schema: JsonSchema): JsonSchema {
  if (typeof schema['type'] !== 'string' || '$ref' in schema) return { anyOf: [schema, { type: 'null' }] };
  const { type, enum: values, ...rest } = schema;
  return {
    ...rest,
    type: [type, 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}

function withoutUndefined(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, isPlainObject(value) ? withoutUndefined(value) : value]),
  );
}

function isPlainObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
