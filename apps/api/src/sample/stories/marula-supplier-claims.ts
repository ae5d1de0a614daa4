import {
  evaluationAsked,
  goodEnough,
  idea,
  ownedBy,
  planned,
  saves,
  signed,
  SMALL_SCOPE,
  suite,
} from '../answers';
import { readiness, renewed, required } from '../checklist';
import { claims } from '../judgements';
import { exported, ownLayers } from '../layers';
import { claimed, reported } from '../money-registers';
import { ranVolume, tradesOff } from '../owner-acts';
import { numbered, scoresWeekly, suiteKept, systemChanged } from '../scoring';
import { answered, by, created, moved, none, project } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { FYNBARK, LWAZI, MARULA_LEAD, NALEDI, PIETER, QUILLON } from './marula-people';

const WIKI = 'wiki.marula.example';

export const SUPPLIER_CLAIM_LETTERS = project(
  'Supplier claim letters',
  'Finance',
  created(188, 'idea', {
    ...idea(188, 'Short deliveries are noted and never claimed.'),
    ...SMALL_SCOPE,
    ...saves(110_000, 'Short deliveries of the last two quarters'),
  }),
  moved(180, 'scoped', {
    ...ownedBy(NALEDI, 'Short deliveries paid back', 'Pay only for what came'),
    ...planned({
      builder: LWAZI,
      greenlit: 180,
      target: 108,
      days: 70,
      unglamorous: 71,
      production: '90 letters a week with the delivery note; Finance sends them.',
      volume: 18,
    }),
    'demo-cases': 15,
    ...MARULA_LEAD,
    ...ownLayers(55, QUILLON, FYNBARK),
    'prompts-holder': { vendor: 'Quillon AI' },
  }),
  answered(172, { 'business-owner': PIETER, 'prompts-holder': 'us' }),
  moved(169, 'building', {
    'scope-signature': { version: 1, signedBy: NALEDI, on: 169 },
    ...goodEnough(PIETER, 'Letters paid without a second one', 70),
    ...suite('claims v1', 140),
  }),
  answered(165, evaluationAsked({ fixed: 169, feature: 166, unanswered: 0, model: 'quillon-m4' })),
  answered(164, signed(1, PIETER, 164)),
  by(
    'Lwazi Mokoena',
    ...buildsWeekly(166, 145, { days: 26, unglamorous: 60, without: ['error-handling', 'fallback'] }),
    ...buildsWeekly(138, 131),
  ),
  tradesOff(PIETER, 160, 120),
  moved(129, 'pilot', ranVolume(20)),
  answered(115, { 'usage-target': 110, ...exported('proven', 'The letter tool of the bank') }),
  by(
    'Lwazi Mokoena',
    readiness(
      113,
      required(`${WIKI}/supplier-claims`, {
        attested: ['security-leaks'],
        waived: { 'security-rights': 'It writes drafts and may send nothing.' },
      }),
    ),
    readiness(30, renewed(`${WIKI}/supplier-claims`, 90, { open: ['security-rights'] })),
  ),
  moved(111, 'production', { 'entered-production-on': 111, incidents: none }),
  by('Lwazi Mokoena', ...runsWeekly(124, 117), ...runsWeekly(110, 5, { from: 8, to: 112, users: 7 })),
  suiteKept(56, { suite: 'letters', version: 'v1', fixedSince: 169, passThreshold: 0.7, unanswered: 0 }),
  by(
    'Lwazi Mokoena',
    ...scoresWeekly(5, {
      ...{ suite: 'letters', version: 'v1', model: 'quillon-m4', cases: numbered('Short delivery', 140) },
      failing: [38, 36, 33, 29, 26, 24, 21, 20],
    }),
    systemChanged(41, 'prompt', 'The delivery note is quoted line by line'),
  ),
  answered(64, claimed(110_000, 'a year')),
  claims(PIETER, [58, 'at-risk', 'Hardly anybody opens it.'], [19, 'on-track', 'Every letter goes out now.']),
  ...reported({ months: [6, 1], spend: { planned: 7_500, from: 9_200, to: 3_900 } }),
);
