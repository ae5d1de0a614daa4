import { FAILURE_MODES, type FailureMode } from '../words/failure-mode';
import { missingBuilder } from './build-1-missing-builder';
import { idleIdea } from './build-2-idle-idea';
import { halfLead } from './build-3-half-lead';
import { strategyInARow } from './build-4-strategy-in-a-row';
import { silentBuild } from './build-5-silent-build';
import { missingGoal } from './build-6-missing-goal';
import type { AnySign } from './define-sign';
import { unstartedHardening } from './demo-1-unstarted-hardening';
import { unprovenVolume } from './demo-2-unproven-volume';
import { demoEstimate } from './demo-3-demo-estimate';
import { thinUnglamorousShare } from './demo-4-thin-unglamorous-share';
import { slowHardening } from './demo-5-slow-hardening';
import { stalledHardening } from './demo-6-stalled-hardening';
import { prototypeGreenlight } from './demo-7-prototype-greenlight';
import { movedTarget } from './demo-8-moved-target';
import { missingSuite } from './eval-1-missing-suite';
import { smallSuite } from './eval-10-small-suite';
import { unansweredQuestion } from './eval-11-unanswered-question';
import { lateSuite } from './eval-2-late-suite';
import { staleRun } from './eval-3-stale-run';
import { unscoredChange } from './eval-4-unscored-change';
import { regression } from './eval-5-regression';
import { changedSuite } from './eval-6-changed-suite';
import { unansweredCase } from './eval-7-unanswered-case';
import { blindSuite } from './eval-8-blind-suite';
import { unscoredModel } from './eval-9-unscored-model';
import { longFirstProject } from './first-1-long-first-project';
import { wholeProcessTakeover } from './first-2-whole-process-takeover';
import { unstatedSaving } from './first-3-unstated-saving';
import { wideFirstProject } from './first-4-wide-first-project';
import { earlyMoonshot } from './first-5-early-moonshot';
import { firstProjectStopped } from './first-6-first-project-stopped';
import { missingHeadline } from './first-7-missing-headline';
import { vendorHeldCore } from './lock-1-vendor-held-core';
import { singleVendor } from './lock-2-single-vendor';
import { directModelCall } from './lock-3-direct-model-call';
import { sevenFigureExit } from './lock-4-seven-figure-exit';
import { contractChange } from './lock-5-contract-change';
import { vendorPrompts } from './lock-6-vendor-prompts';
import { unprovenExport } from './lock-7-unproven-export';
import { missingBusinessOwner } from './own-1-missing-business-owner';
import { ownerOutsideBusiness } from './own-2-owner-outside-business';
import { ownerWithoutKpi } from './own-3-owner-without-kpi';
import { juniorOwner } from './own-4-junior-owner';
import { unsignedScope } from './own-5-unsigned-scope';
import { unsetGoodEnough } from './own-6-unset-good-enough';
import { missingTradeOff } from './own-7-missing-trade-off';
import { unusedSystem } from './own-8-unused-system';

/** Every sign of the catalogue, in its order. A new sign is one line here. */
export const SIGNS: readonly AnySign[] = [
  missingBusinessOwner,
  ownerOutsideBusiness,
  ownerWithoutKpi,
  juniorOwner,
  unsignedScope,
  unsetGoodEnough,
  missingTradeOff,
  unusedSystem,
  longFirstProject,
  wholeProcessTakeover,
  unstatedSaving,
  wideFirstProject,
  earlyMoonshot,
  firstProjectStopped,
  missingHeadline,
  unstartedHardening,
  unprovenVolume,
  demoEstimate,
  thinUnglamorousShare,
  slowHardening,
  stalledHardening,
  prototypeGreenlight,
  movedTarget,
  missingSuite,
  lateSuite,
  staleRun,
  unscoredChange,
  regression,
  changedSuite,
  unansweredCase,
  blindSuite,
  unscoredModel,
  smallSuite,
  unansweredQuestion,
  vendorHeldCore,
  singleVendor,
  directModelCall,
  sevenFigureExit,
  contractChange,
  vendorPrompts,
  unprovenExport,
  missingBuilder,
  idleIdea,
  halfLead,
  strategyInARow,
  silentBuild,
  missingGoal,
];

/** The same by failure mode, as pages list them. */
export const SIGNS_BY_MODE = Object.fromEntries(
  FAILURE_MODES.map((mode) => [mode, SIGNS.filter((sign) => sign.mode === mode)]),
) as unknown as Readonly<Record<FailureMode, readonly AnySign[]>>;

const BY_ID = new Map(SIGNS.map((sign) => [sign.id, sign]));

export function signById(id: string): AnySign | undefined {
  return BY_ID.get(id);
}
