import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { ForgetExpired } from './forget-expired';
import { RouteTable } from './route-table';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SessionStore } from './session-store';
import { SetupController } from './setup.controller';
import { SetupService } from './setup.service';
import { SignInThrottle } from './sign-in-throttle';
import { SSO_CONTROLLERS, SSO_PROVIDERS } from './sso/sso-parts';
import { BearerAccess } from './tokens/bearer-access';
import { OwnTokenController } from './tokens/own-token.controller';
import { TokenStore } from './tokens/token-store';
import { TokenThrottle } from './tokens/token-throttle';
import { TokensController } from './tokens/tokens.controller';
import { TokensService } from './tokens/tokens.service';

@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, SetupController, OwnTokenController, TokensController, ...SSO_CONTROLLERS],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    BearerAccess,
    ForgetExpired,
    RouteTable,
    SessionService,
    SessionStore,
    SetupService,
    SignInThrottle,
    TokenStore,
    TokenThrottle,
    TokensService,
    ...SSO_PROVIDERS,
  ],
  exports: [RouteTable, SessionService, SessionStore],
})
export class AccessModule {}
