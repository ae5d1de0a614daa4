import { isWithoutOwner, namedPerson, NO_OWNER_NAMED } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const ownerWithoutKpi = defineSign({
  id: 'OWN-3',
  mode: 'business-owner',
  title: 'No KPI of the owner moves when it works',
  question: 'Which KPI of the business owner improves when this works?',
  severities: ['serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'a KPI of the owner that this project moves is recorded',
  reads: ['business-owner', 'owner-kpi'],
  thresholds: {},
  check(facts) {
    const owner = facts.ask('business-owner');
    if (isWithoutOwner(owner)) return NO_OWNER_NAMED;
    const kpi = facts.ask('owner-kpi');
    if (kpi.answer !== 'none') return clear();
    const noKpi = textEvidence('KPI of the owner', 'none', kpi);
    if (owner.answer !== 'known') {
      return lit('serious', {
        because: 'No KPI of the business owner moves when this works.',
        evidence: [noKpi],
        clearsWhen: 'a KPI of the business owner that this moves is recorded',
      });
    }
    return lit('serious', {
      because: `No KPI of ${namedPerson(owner.value)} moves when this works.`,
      evidence: [personEvidence('Business owner', owner.value, owner), noKpi],
      clearsWhen: `a KPI of ${owner.value.name} that this moves is recorded`,
    });
  },
});
