import type { SignCatalogueReply, SignDefinitionReply, ThresholdReply } from '@telltale/contract';
import { type AnySign, SIGNS, type Threshold } from '@telltale/domain';

/** Every sign with its limits, as `GET /api/v1/signs` tells it. */
export const SIGN_CATALOGUE: SignCatalogueReply = { data: SIGNS.map(signDefinition) };

function signDefinition(sign: AnySign): SignDefinitionReply {
  const { id, mode, title, question, severities, stages, clearFact, reads, thresholds } = sign;
  return {
    id,
    mode,
    title,
    severity: severities[0],
    severities: [...severities],
    question,
    stages: [...stages],
    thresholds: Object.entries(thresholds).map(([name, threshold]) => thresholdReply(name, threshold)),
    clearFact,
    reads: [...reads],
    docs: `/docs/signs/${id.toLowerCase()}.md`,
  };
}

function thresholdReply(name: string, { value, unit, origin, meaning }: Threshold): ThresholdReply {
  return { name, value, unit, origin, meaning };
}
