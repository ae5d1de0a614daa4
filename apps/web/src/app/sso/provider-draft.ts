import type { JoinRole, SingleSignOnReply, SingleSignOnRequest } from '@telltale/contract';

/** What the form holds: as a person writes it. */
export interface ProviderDraft {
  readonly issuer: string;
  readonly clientId: string;
  /** Empty: the one that is kept stays. */
  readonly clientSecret: string;
  /** One a line, or divided by commas or spaces. */
  readonly domains: string;
  readonly verifiesEmail: boolean;
  readonly joins: boolean;
  readonly joinRole: JoinRole;
  readonly seesAll: boolean;
  readonly joinClients: readonly string[];
  readonly isEnforced: boolean;
  readonly emergencyEmail: string;
}

/** `ownEmail` is offered as the one for emergencies: whoever enforces can at least get back in. */
export function draftOf({ provider }: SingleSignOnReply, ownEmail: string): ProviderDraft {
  if (provider === null) return { ...NOTHING, emergencyEmail: ownEmail };
  const { issuer, clientId, domains, verifiesEmail, joins, joinRole, joinClients, isEnforced } = provider;
  return {
    issuer,
    clientId,
    clientSecret: '',
    domains: domains.join(', '),
    verifiesEmail,
    joins,
    joinRole,
    seesAll: joinClients === null,
    joinClients: joinClients ?? [],
    isEnforced,
    emergencyEmail: provider.emergencyEmail ?? ownEmail,
  };
}

const NOTHING: ProviderDraft = {
  issuer: '',
  clientId: '',
  clientSecret: '',
  domains: '',
  verifiesEmail: false,
  joins: false,
  joinRole: 'viewer',
  seesAll: true,
  joinClients: [],
  isEnforced: false,
  emergencyEmail: '',
};

export function requestOf(draft: ProviderDraft): SingleSignOnRequest {
  const { issuer, clientId, clientSecret, domains, verifiesEmail, joins, joinRole, isEnforced } = draft;
  return {
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    ...(clientSecret === '' ? {} : { clientSecret }),
    domains: domains.split(/[\s,;]+/).filter((domain) => domain !== ''),
    verifiesEmail,
    joins,
    joinRole,
    joinClients: draft.seesAll ? null : [...draft.joinClients],
    isEnforced,
    emergencyEmail: isEnforced ? draft.emergencyEmail.trim() : null,
  };
}
