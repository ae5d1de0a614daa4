import { RolesAndScope1764000000001 } from './1764000000001-roles-and-scope';
import { AccountsAndWorkspaces1764000000002 } from './1764000000002-accounts-and-workspaces';
import { ClientsAndPeople1764000000003 } from './1764000000003-clients-and-people';
import { Projects1764000000004 } from './1764000000004-projects';
import { Readings1764000000005 } from './1764000000005-readings';
import { ImportsAndOutbox1764000000006 } from './1764000000006-imports-and-outbox';
import { Walls1764000000007 } from './1764000000007-walls';
import { FunctionsAcrossWorkspaces1764000000008 } from './1764000000008-functions-across-workspaces';
import { Judgements1764000000009 } from './1764000000009-judgements';
import { SignSettings1764000000010 } from './1764000000010-sign-settings';
import { SavedViews1764000000011 } from './1764000000011-saved-views';
import { BulkEdits1764000000012 } from './1764000000012-bulk-edits';
import { PortfolioSignals1764000000014 } from './1764000000014-portfolio-signals';
import { Decisions1764000000015 } from './1764000000015-decisions';
import { Readiness1764000000016 } from './1764000000016-readiness';
import { PastDays1764000000017 } from './1764000000017-past-days';
import { Tokens1764000000020 } from './1764000000020-tokens';
import { Evaluations1764000000021 } from './1764000000021-evaluations';
import { ChangesAndQuestions1764000000022 } from './1764000000022-changes-and-questions';
import { LatestOfSuites1764000000025 } from './1764000000025-latest-of-suites';
import { PartitionsInOrder1764000000026 } from './1764000000026-partitions-in-order';
import { MainBranchOfSuites1764000000027 } from './1764000000027-main-branch-of-suites';
import { Reviews1764000000028 } from './1764000000028-reviews';
import { WatchedConditions1764000000029 } from './1764000000029-watched-conditions';
import { ClosingLists1764000000030 } from './1764000000030-closing-lists';
import { NeededDecisions1764000000031 } from './1764000000031-needed-decisions';
import { ShareLinks1764000000032 } from './1764000000032-share-links';
import { Messages1764000000033 } from './1764000000033-messages';
import { CheckIns1764000000034 } from './1764000000034-check-ins';
import { WordsBesideComparisons1764000000035 } from './1764000000035-words-beside-comparisons';
import { ListsOfDecisions1764000000036 } from './1764000000036-lists-of-decisions';
import { EventsOfWebhooks1764000000037 } from './1764000000037-events-of-webhooks';
import { SendersOfRuns1764000000038 } from './1764000000038-senders-of-runs';
import { AddressesOfMembers1764000000039 } from './1764000000039-addresses-of-members';
import { MembersAndInvitations1764000000040 } from './1764000000040-members-and-invitations';
import { HowSessionsBegan1764000000050 } from './1764000000050-how-sessions-began';
import { WaysIn1764000000051 } from './1764000000051-ways-in';
import { SingleSignOn1764000000060 } from './1764000000060-single-sign-on';
import { AuditSeals1764000000070 } from './1764000000070-audit-seals';
import { Erasure1764000000071 } from './1764000000071-erasure';
import { NotesOfReviews1764000000090 } from './1764000000090-notes-of-reviews';
import { MembershipOfOneWorkspace1764000000091 } from './1764000000091-membership-of-one-workspace';
import { WaysInOfBoundSessions1764000000092 } from './1764000000092-ways-in-of-bound-sessions';
import { SettingsOfClients1764000000094 } from './1764000000094-settings-of-clients';
import { Handovers1764000000095 } from './1764000000095-handovers';
import { ErasureOfAddresses1764000000096 } from './1764000000096-erasure-of-addresses';
import { SignInRules1764000000100 } from './1764000000100-sign-in-rules';
import { UnansweredCasesOfThen1764000000105 } from './1764000000105-unanswered-cases-of-then';
import { WaiversByTheirEnd1764000000106 } from './1764000000106-waivers-by-their-end';

/** Every migration, oldest first. A released one is never edited: the next change is the next file. */
export const MIGRATIONS = [
  RolesAndScope1764000000001,
  AccountsAndWorkspaces1764000000002,
  ClientsAndPeople1764000000003,
  Projects1764000000004,
  Readings1764000000005,
  ImportsAndOutbox1764000000006,
  Walls1764000000007,
  FunctionsAcrossWorkspaces1764000000008,
  Judgements1764000000009,
  SignSettings1764000000010,
  SavedViews1764000000011,
  BulkEdits1764000000012,
  PortfolioSignals1764000000014,
  Decisions1764000000015,
  Readiness1764000000016,
  PastDays1764000000017,
  Tokens1764000000020,
  Evaluations1764000000021,
  ChangesAndQuestions1764000000022,
  LatestOfSuites1764000000025,
  PartitionsInOrder1764000000026,
  MainBranchOfSuites1764000000027,
  Reviews1764000000028,
  WatchedConditions1764000000029,
  ClosingLists1764000000030,
  NeededDecisions1764000000031,
  ShareLinks1764000000032,
  Messages1764000000033,
  CheckIns1764000000034,
  WordsBesideComparisons1764000000035,
  ListsOfDecisions1764000000036,
  EventsOfWebhooks1764000000037,
  SendersOfRuns1764000000038,
  AddressesOfMembers1764000000039,
  MembersAndInvitations1764000000040,
  HowSessionsBegan1764000000050,
  WaysIn1764000000051,
  SingleSignOn1764000000060,
  AuditSeals1764000000070,
  Erasure1764000000071,
  NotesOfReviews1764000000090,
  MembershipOfOneWorkspace1764000000091,
  WaysInOfBoundSessions1764000000092,
  SettingsOfClients1764000000094,
  Handovers1764000000095,
  ErasureOfAddresses1764000000096,
  SignInRules1764000000100,
  UnansweredCasesOfThen1764000000105,
  WaiversByTheirEnd1764000000106,
];
