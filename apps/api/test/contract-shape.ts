import { type WireClass, wireSchemas } from '@telltale/contract';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas: wireSchemas() } });

/** What in a raw reply differs from the contract's class; empty where nothing does. */
export function differencesFrom(wireClass: WireClass, text: string): string[] {
  const validate = ajv.compile({ $ref: `contract#/components/schemas/${wireClass.name}` });
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
