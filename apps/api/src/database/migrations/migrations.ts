import { RolesAndScope1764000000001 } from './1764000000001-roles-and-scope';
import { AccountsAndWorkspaces1764000000002 } from './1764000000002-accounts-and-workspaces';
import { ClientsAndPeople1764000000003 } from './1764000000003-clients-and-people';
import { Projects1764000000004 } from './1764000000004-projects';
import { Readings1764000000005 } from './1764000000005-readings';
import { ImportsAndOutbox1764000000006 } from './1764000000006-imports-and-outbox';
import { Walls1764000000007 } from './1764000000007-walls';
import { FunctionsAcrossWorkspaces1764000000008 } from './1764000000008-functions-across-workspaces';
import { Judgements1764000000009 } from './1764000000009-judgements';
import { Decisions1764000000015 } from './1764000000015-decisions';

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
  Decisions1764000000015,
];
