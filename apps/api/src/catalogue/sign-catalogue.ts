import type { SignCatalogueReply, SignDefinitionReply, ThresholdReply } from '@telltale/contract';
import { type AnySign, type SetThresholds, SIGNS, type Threshold, thresholdInForce } from '@telltale/domain';

/** Every sign with its limits as they are in force in a workspace, as `GET /api/v1/signs` tells it. */
export function signCatalogue(settingsVersion: number, set: SetThresholds): SignCatalogueReply {
  return { settingsVersion, data: SIGNS.map((sign) => signDefinition(sign, set)) };
}

function signDefinition(sign: AnySign, set: SetThresholds): SignDefinitionReply {
  const { id, mode, title, question, severities, stages, clearFact, reads, thresholds } = sign;
  return {
    id,
    mode,
    title,
    severity: severities[0],
    severities: [...severities],
    question,
    stages: [...stages],
    thresholds: Object.keys(thresholds).map((name) => thresholdReply(sign, name, set)),
    clearFact,
    reads: [...reads],
    docs: `/docs/signs/${id.toLowerCase()}.md`,
  };
}

function thresholdReply(sign: AnySign, name: string, set: SetThresholds): ThresholdReply {
  const { value, unit, origin, meaning } = sign.thresholds[name] as Threshold;
  return { name, value: thresholdInForce(sign, name, set), default: value, unit, origin, meaning };
}
