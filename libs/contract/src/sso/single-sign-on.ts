import { Flag, Id, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';

/** What somebody who joins by single sign-on may be. Administrators are made by administrators. */
export const JOIN_ROLES = ['editor', 'reviewer', 'viewer'] as const;
export type JoinRole = (typeof JOIN_ROLES)[number];

export const SSO_DOMAINS_MOST = 50;

/** Why somebody who came back from the provider is not in: `?refusal=` of the sign-in page. */
export const SSO_REFUSALS = [
  'sso-unknown',
  'sso-busy',
  'sso-unreachable',
  'sso-misconfigured',
  'sso-expired',
  'sso-declined',
  'sso-invalid',
  'sso-email-missing',
  'sso-email-unverified',
  'sso-email-foreign',
  'sso-not-a-member',
  'sso-subject-changed',
] as const;
export type SsoRefusal = (typeof SSO_REFUSALS)[number];

/** Where the way to the provider begins: by the domain of an e-mail address, or by the workspace. */
export class SsoStartQuery {
  @Text({ optional: true, max: 255, description: 'The domain of an e-mail address: example.com' })
  domain?: string;
  @Id({ optional: true, description: 'The workspace; named by the sign-in address in its settings' })
  workspace?: string;
  @Text({ optional: true, max: 2_000, description: 'The page that was wanted: a path of this Telltale' })
  back?: string;
}

export class SingleSignOnRequest {
  @Text({
    min: 1,
    max: 500,
    pattern: /^https?:\/\/[^\s?#]+$/,
    description: 'OpenID Connect Discovery is read below it',
  })
  issuer!: string;
  @Text({ min: 1, max: 500 }) clientId!: string;
  @Text({
    optional: true,
    nullable: true,
    min: 1,
    max: 2_000,
    description: 'Absent: the one that is kept; null: a public client without one. It is never told again',
  })
  clientSecret?: string | null;
  @TextList({ min: 1, max: SSO_DOMAINS_MOST, description: 'E-mail addresses of other domains are refused' })
  domains!: string[];
  @Flag({
    description:
      'The provider gives out only addresses that it has checked, though it does not say so (email_verified)',
  })
  verifiesEmail!: boolean;
  @Flag({ description: 'Whoever the provider knows joins the workspace; else members alone come in' })
  joins!: boolean;
  @OneOf(JOIN_ROLES) joinRole!: JoinRole;
  @TextList({
    format: 'uuid',
    nullable: true,
    max: 1_000,
    description: 'What they see; null means all clients',
  })
  joinClients!: string[] | null;
  @Flag({ description: 'Members with an address of these domains come in by single sign-on alone' })
  isEnforced!: boolean;
  @Text({
    optional: true,
    nullable: true,
    max: 320,
    description: 'The administrator who may still enter by password; needed to enforce',
  })
  emergencyEmail?: string | null;
}

export class SsoProviderReply {
  @Text() issuer!: string;
  @Text() clientId!: string;
  @Flag({ description: 'A client secret is kept' }) hasSecret!: boolean;
  @TextList() domains!: string[];
  @Flag() verifiesEmail!: boolean;
  @Flag() joins!: boolean;
  @OneOf(JOIN_ROLES) joinRole!: JoinRole;
  @TextList({ format: 'uuid', nullable: true }) joinClients!: string[] | null;
  @Flag() isEnforced!: boolean;
  @Text({ nullable: true }) emergencyEmail!: string | null;
}

export class SingleSignOnReply {
  @Text({ description: 'To be entered at the provider' }) redirectUri!: string;
  @Text({ description: 'Leads members of this workspace straight to their provider' }) startUri!: string;
  @Nested(() => SsoProviderReply, { nullable: true }) provider!: SsoProviderReply | null;
  @Flag({ description: 'This session was opened by this provider as it is set up now' }) isProven!: boolean;
}

export class SsoFindingReply {
  @Flag() isGood!: boolean;
  @Text() text!: string;
}

export class SsoTestReply {
  @Flag({ description: 'Nothing stands in the way of a sign-in' }) isGood!: boolean;
  @ListOf(() => SsoFindingReply) findings!: SsoFindingReply[];
}
