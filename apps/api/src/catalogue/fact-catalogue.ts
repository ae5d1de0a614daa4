import type { FactCatalogueReply, FactDefinitionReply } from '@telltale/contract';
import {
  FACT_KEYS,
  factDefinition,
  type FactKey,
  factValueExample,
  factValueSchema,
  SIGNS,
} from '@telltale/domain';

/** Every fact with its question, the schema of its value and the signs that read it, as `GET /api/v1/facts` tells it. */
export const FACT_CATALOGUE_REPLY: FactCatalogueReply = { data: FACT_KEYS.map(factDefinitionReply) };

function factDefinitionReply(key: FactKey): FactDefinitionReply {
  const { type, group, label, question, none, unit, options, isPast } = factDefinition(key);
  return {
    key,
    type,
    group,
    label,
    question,
    none,
    unit: unit ?? null,
    options: options === undefined ? null : options.map((option) => ({ ...option })),
    isPast: isPast === true,
    schema: factValueSchema(key),
    example: factValueExample(key),
    signs: SIGNS.filter(({ reads }) => reads.includes(key)).map(({ id }) => id),
  };
}
