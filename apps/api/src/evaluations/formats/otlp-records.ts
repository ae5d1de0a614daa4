import { type Fields, fieldsOf, partsOf, textOf } from './document-fields';

const EVENT = 'gen_ai.evaluation.result';

type Attribute = string | number | boolean;
export type Attributes = ReadonlyMap<string, Attribute>;

/** One evaluation of one answer. */
export interface EvaluationRecord {
  readonly attributes: Attributes;
  readonly resource: Attributes;
  readonly nanoseconds: bigint | null;
  readonly span: string | null;
}

/** The evaluation events of an export of logs; its other records are none of our business. */
export function evaluationRecords(document: Fields): readonly EvaluationRecord[] {
  return partsOf(document['resourceLogs']).flatMap((resourceLogs) => {
    const resource = attributesOf(fieldsOf(resourceLogs['resource']));
    return partsOf(resourceLogs['scopeLogs'])
      .flatMap((scopeLogs) => partsOf(scopeLogs['logRecords']))
      .map((record) => ({ record, attributes: attributesOf(record) }))
      .filter(({ record, attributes }) => eventName(record, attributes) === EVENT)
      .map(({ record, attributes }) => ({
        attributes,
        resource,
        nanoseconds: nanosecondsOf(record['timeUnixNano']) ?? nanosecondsOf(record['observedTimeUnixNano']),
        span: spanOf(record),
      }));
  });
}

export function textAttribute(attributes: Attributes, name: string): string | null {
  return textOf(attributes.get(name));
}

export function numberAttribute(attributes: Attributes, name: string): number | null {
  const value = attributes.get(name);
  return typeof value === 'number' ? value : null;
}

function eventName(record: Fields, attributes: Attributes): string | null {
  return textOf(record['eventName']) ?? textAttribute(attributes, 'event.name');
}

function attributesOf(holder: Fields): Attributes {
  return new Map(
    partsOf(holder['attributes']).flatMap(({ key, value }): [string, Attribute][] => {
      const read = attributeOf(fieldsOf(value));
      return typeof key === 'string' && read !== null ? [[key, read]] : [];
    }),
  );
}

/** Integers have 64 bits, and so are texts in the standard and numbers in what the exporter for JavaScript sends. */
function attributeOf({ stringValue, boolValue, intValue, doubleValue }: Fields): Attribute | null {
  if (typeof stringValue === 'string') return stringValue;
  if (typeof boolValue === 'boolean') return boolValue;
  const told = intValue ?? doubleValue;
  if (typeof told !== 'number' && (typeof told !== 'string' || told.trim() === '')) return null;
  const value = Number(told);
  return Number.isFinite(value) ? value : null;
}

function nanosecondsOf(told: unknown): bigint | null {
  const digits = typeof told === 'number' ? String(told) : told;
  return typeof digits === 'string' && /^[1-9]\d{0,19}$/.test(digits) ? BigInt(digits) : null;
}

function spanOf(record: Fields): string | null {
  const [trace, span] = [textOf(record['traceId']), textOf(record['spanId'])];
  return span === null ? null : `${trace ?? ''}/${span}`;
}
