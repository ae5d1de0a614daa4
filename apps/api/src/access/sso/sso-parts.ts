import { Attempts } from './attempts';
import { Doorway } from './doorway';
import { ProviderConnections } from './provider-connections';
import { SingleSignOnController } from './settings/single-sign-on.controller';
import { SingleSignOnService } from './settings/single-sign-on.service';
import { SsoAddresses } from './sso-addresses';
import { SsoThrottle } from './sso-throttle';
import { SsoController } from './sso.controller';
import { SsoService } from './sso.service';

/** For the one module of access: the guard and sessions are there. */
export const SSO_CONTROLLERS = [SsoController, SingleSignOnController];

export const SSO_PROVIDERS = [
  Attempts,
  Doorway,
  ProviderConnections,
  SingleSignOnService,
  SsoAddresses,
  SsoService,
  SsoThrottle,
];
