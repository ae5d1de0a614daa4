import type { ReadinessTemplate } from '@telltale/domain';
import { Flag, Instant, Integer, ListOf, Open, Text } from '../wire/property';

const TEMPLATE_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['key', 'name', 'items'],
    additionalProperties: false,
    properties: {
      key: { type: 'string' },
      name: { type: 'string', maxLength: 100 },
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 30,
        items: {
          type: 'object',
          required: ['key', 'text', 'isRequired', 'proofDays'],
          additionalProperties: false,
          properties: {
            key: { type: 'string', description: 'Answers are kept by it: keep it when you reword the item' },
            text: { type: 'string', maxLength: 300 },
            isRequired: { type: 'boolean' },
            proofDays: { type: ['integer', 'null'], minimum: 1, maximum: 3_650 },
          },
        },
      },
    },
  },
  minItems: 1,
  maxItems: 20,
};

export class TemplateVersionReply {
  @Integer() version!: number;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

/** The template of the readiness checklist that is in force. */
export class ReadinessTemplateReply {
  @Integer({ description: 'The version that If-Match names' }) version!: number;
  @Open<ReadinessTemplate, object>(TEMPLATE_SCHEMA) template!: ReadinessTemplate;
  @Flag({ description: 'True while it is the one that every workspace starts with' }) isStarting!: boolean;
  @Integer({ description: 'Projects of yours with a score, which another template reads anew' })
  scored!: number;
  @ListOf(() => TemplateVersionReply) versions!: TemplateVersionReply[];
}

export class ReadinessTemplateRequest {
  @Open<unknown, object>(TEMPLATE_SCHEMA) template!: unknown;
}
