import type { FactCatalogueReply, FactDefinitionReply, RegisterFieldReply } from '@telltale/contract';
import {
  FACT_KEYS,
  factDefinition,
  type FactKey,
  factValueExample,
  factValueSchema,
  type RegisterDefinition,
  SIGNS,
} from '@telltale/domain';

/** Every fact with its question, the schema of its value and the signs that read it, as `GET /api/v1/facts` tells it. */
export const FACT_CATALOGUE_REPLY: FactCatalogueReply = { data: FACT_KEYS.map(factDefinitionReply) };

function factDefinitionReply(key: FactKey): FactDefinitionReply {
  const { type, group, label, question, none, unit, options, isPast, register } = factDefinition(key);
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
    fields: register === undefined ? null : fieldReplies(register),
    schema: factValueSchema(key),
    example: factValueExample(key),
    signs: SIGNS.filter(({ reads }) => reads.includes(key)).map(({ id }) => id),
  };
}

function fieldReplies({ fields }: RegisterDefinition): RegisterFieldReply[] {
  return Object.entries(fields).map(
    ([name, { type, label, isNeeded, isPast, unit, options, least, most }]) => ({
      name,
      type,
      label,
      isNeeded: isNeeded === true,
      isPast: isPast === true,
      unit: unit ?? null,
      options: options?.map((option) => ({ ...option })) ?? null,
      least: least ?? null,
      most: most ?? null,
    }),
  );
}
