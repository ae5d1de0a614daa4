import { ApiProperty } from '@nestjs/swagger';
import * as contract from '@telltale/contract';

/**
 * Nest's document knows the properties of a query from decorators of its own; here they are given what our one decorator
 * knows already. Bodies and replies need none: their schemas are put in whole.
 */
export function describeQueries(): void {
  for (const wireClass of queryClasses()) {
    const { properties, required = [] } = contract.wireSchema(wireClass) as unknown as QuerySchema;
    for (const [name, schema] of Object.entries(properties))
      ApiProperty({ ...schema, required: required.includes(name) })(wireClass.prototype as object, name);
  }
}

interface QuerySchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

function queryClasses(): contract.WireClass[] {
  return Object.values(contract).filter(
    (exported): exported is contract.WireClass => contract.isWireClass(exported) && isQuery(exported),
  );
}

function isQuery(exported: unknown): boolean {
  return (exported as contract.WireClass).name.endsWith('Query');
}
