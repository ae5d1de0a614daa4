import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay } from '@telltale/domain';
import { addProperty, type JsonSchema, schemaReference, type WireClass } from './wire-schema';

/**
 * One decorator a property gives the rule (class-validator), the conversion (class-transformer) and the schema (OpenAPI)
 * at once, and fits only a property of its own type, so that the three cannot drift apart.
 */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

export interface Presence {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

type Present<T, O extends Presence> =
  T | (O['optional'] extends true ? undefined : never) | (O['nullable'] extends true ? null : never);

type On<T> = <C extends object, K extends string & keyof C>(
  target: C,
  key: K & (Same<C[K], T> extends true ? K : never),
) => void;

export function Text<
  const O extends Presence & { min?: number; max?: number; pattern?: RegExp; format?: string },
>(options: O = {} as O): On<Present<string, O>> {
  const { min, max, pattern, format } = options;
  const schema = { type: 'string', minLength: min, maxLength: max, pattern: pattern?.source, format };
  const rules = [IsString()];
  if (min !== undefined)
    rules.push(MinLength(min, { message: min === 1 ? '$property must not be empty' : undefined }));
  if (max !== undefined) rules.push(MaxLength(max));
  if (pattern !== undefined) rules.push(Matches(pattern));
  return property(schema, rules, options);
}

/** One of a fixed list of words. */
export function OneOf<const V extends string, const O extends Presence>(
  values: readonly V[],
  options: O = {} as O,
): On<Present<V, O>> {
  const message = `$property must be one of: ${values.join(', ')}`;
  return property({ type: 'string', enum: [...values] }, [IsIn([...values], { message })], options);
}

export function Integer<const O extends Presence & { min?: number; max?: number }>(
  options: O = {} as O,
): On<Present<number, O>> {
  const { min, max } = options;
  return property({ type: 'integer', minimum: min, maximum: max }, [IsInt(), ...range(min, max)], options);
}

export function Decimal<const O extends Presence & { min?: number; max?: number }>(
  options: O = {} as O,
): On<Present<number, O>> {
  const { min, max } = options;
  const rules = [IsNumber({ allowNaN: false, allowInfinity: false }), ...range(min, max)];
  return property({ type: 'number', minimum: min, maximum: max }, rules, options);
}

export function Flag<const O extends Presence>(options: O = {} as O): On<Present<boolean, O>> {
  return property({ type: 'boolean' }, [IsBoolean()], options);
}

/** A calendar day, ISO 8601 (`2026-11-23`), that exists. */
export function DayText<const O extends Presence>(options: O = {} as O): On<Present<string, O>> {
  const rule = ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => '$property must be a day such as 2026-11-23' },
  });
  return property({ type: 'string', format: 'date' }, [rule], options);
}

/** An instant with its zone, ISO 8601 (`2026-11-23T08:00:00.000Z`). */
export function Instant<const O extends Presence>(options: O = {} as O): On<Present<string, O>> {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return property({ type: 'string', format: 'date-time' }, [IsString(), Matches(pattern)], options);
}

export function Id<const O extends Presence>(options: O = {} as O): On<Present<string, O>> {
  return property({ type: 'string', format: 'uuid' }, [IsUUID()], options);
}

/** An object of another wire class. */
export function Nested<T extends object, const O extends Presence>(
  of: () => WireClass<T>,
  options: O = {} as O,
): On<Present<T, O>> {
  const rules = [IsObject(), ValidateNested(), Type(of)];
  return property(() => schemaReference(of()), rules, options);
}

export function ListOf<T extends object, const O extends Presence & { min?: number; max?: number }>(
  of: () => WireClass<T>,
  options: O = {} as O,
): On<Present<T[], O>> {
  const rules = [
    IsArray(),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
    ...sizes(options),
  ];
  const schema = () => ({ type: 'array', items: schemaReference(of()), ...sizeSchema(options) });
  return property(schema, rules, options);
}

/** A list of plain texts, each perhaps one of a fixed list. */
export function TextList<const V extends string, const O extends Presence & { min?: number; max?: number }>(
  options: O & { readonly values?: readonly V[]; readonly format?: 'uuid' } = {} as O,
): On<Present<V[], O>> {
  const { values, format } = options;
  const each = values === undefined ? IsString({ each: true }) : IsIn([...values], { each: true });
  const rules = [
    IsArray(),
    each,
    ...(format === 'uuid' ? [IsUUID(undefined, { each: true })] : []),
    ...sizes(options),
  ];
  const items = { type: 'string', enum: values === undefined ? undefined : [...values], format };
  return property({ type: 'array', items, ...sizeSchema(options) }, rules, options);
}

/** An object with keys that are checked by the domain, or a reply part whose schema is given by hand. */
export function Open<T, const O extends Presence>(
  schema: JsonSchema | (() => JsonSchema),
  options: O = {} as O,
): On<Present<T, O>> {
  return property(schema, [], options);
}

function range(min: number | undefined, max: number | undefined): PropertyDecorator[] {
  return [...(min === undefined ? [] : [Min(min)]), ...(max === undefined ? [] : [Max(max)])];
}

function sizes({ min, max }: { min?: number; max?: number }): PropertyDecorator[] {
  return [
    ...(min === undefined ? [] : [ArrayMinSize(min)]),
    ...(max === undefined ? [] : [ArrayMaxSize(max)]),
  ];
}

function sizeSchema({ min, max }: { min?: number; max?: number }): JsonSchema {
  return { minItems: min, maxItems: max };
}

function property(schema: JsonSchema | (() => JsonSchema), rules: PropertyDecorator[], options: Presence) {
  return (target: object, key: string): void => {
    for (const rule of [...rules, presenceRule(options)]) rule(target, key);
    addProperty(target.constructor, key, { schema, ...options });
  };
}

/** `IsOptional` of class-validator takes null for absent; here the two are told apart. */
function presenceRule({ optional, nullable }: Presence): PropertyDecorator {
  return ValidateIf((_object, value: unknown) => {
    if (value === undefined) return optional !== true;
    return value === null ? nullable !== true : true;
  });
}
