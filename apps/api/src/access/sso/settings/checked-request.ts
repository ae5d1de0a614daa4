import type { SingleSignOnRequest } from '@telltale/contract';
import { Problem } from '../../../http/problem';
import { domainOf } from '../asserted-person';
import { troubleWithAddress } from '../provider-address';

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** Whoever is in one of these is in no company of anybody's: an address there says nothing of who comes in. */
const EVERYBODYS_TENANT = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/i;

type Field = { readonly pointer: string; readonly detail: string };

/** The request with its domains as they are kept; refused with the fields that are wrong. */
export function checkedRequest(request: SingleSignOnRequest, allowsPrivate: boolean): { domains: string[] } {
  const domains = [...new Set(request.domains.map((domain) => domainOf(domain.trim())))];
  const errors = [...issuerErrors(request.issuer, allowsPrivate), ...domainErrors(request.domains, domains)];
  if (request.isEnforced && (request.emergencyEmail ?? '') === '')
    errors.push({
      pointer: '#/emergencyEmail',
      detail: 'Name the administrator who may still enter by password when the provider is away.',
    });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return { domains };
}

function issuerErrors(issuer: string, allowsPrivate: boolean): Field[] {
  const trouble = troubleWithAddress(issuer, allowsPrivate);
  if (trouble !== null) return [{ pointer: '#/issuer', detail: trouble }];
  if (EVERYBODYS_TENANT.test(issuer))
    return [
      { pointer: '#/issuer', detail: 'Name your own tenant: this address takes accounts of every company.' },
    ];
  return [];
}

function domainErrors(sent: readonly string[], domains: readonly string[]): Field[] {
  const wrong = domains.findIndex((domain) => !DOMAIN.test(domain));
  if (wrong === -1) return [];
  const index = sent.findIndex((domain) => domainOf(domain.trim()) === domains[wrong]);
  return [{ pointer: `#/domains/${index}`, detail: `“${sent[index]}” is no domain such as example.com.` }];
}
