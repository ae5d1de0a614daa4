import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { Challenges } from './passkeys/challenges';
import { PasskeySignInController } from './passkeys/passkey-sign-in.controller';
import { PasskeySignInService } from './passkeys/passkey-sign-in.service';
import { PasskeyThrottle } from './passkeys/passkey-throttle';
import { PasskeysController } from './passkeys/passkeys.controller';
import { PasskeysService } from './passkeys/passkeys.service';
import { LinkThrottle } from './links/link-throttle';
import { PasswordResetController } from './passwords/password-reset.controller';
import { PasswordResetService } from './passwords/password-reset.service';
import { ResetThrottle } from './passwords/reset-throttle';
import { TellPasswordReset } from './passwords/tell-password-reset';
import { PendingSignIns } from './second-factor/pending-sign-ins';
import { SignInRulesController } from './second-factor/rules/sign-in-rules.controller';
import { SignInRulesService } from './second-factor/rules/sign-in-rules.service';
import { SecondFactorsController } from './second-factor/second-factors.controller';
import { SecondFactorsService } from './second-factor/second-factors.service';
import { SecondStepService } from './second-factor/second-step.service';
import { AccountController } from './sessions/account.controller';
import { AccountService } from './sessions/account.service';
import { Confirmation } from './sessions/confirmation';
import { OwnSessionsService } from './sessions/own-sessions.service';
import { WaysIn } from './sessions/ways-in';
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
  controllers: [
    AccountController,
    OwnTokenController,
    PasskeySignInController,
    PasskeysController,
    PasswordResetController,
    SecondFactorsController,
    SessionController,
    SetupController,
    SignInRulesController,
    TokensController,
    ...SSO_CONTROLLERS,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccountService,
    BearerAccess,
    Challenges,
    Confirmation,
    ForgetExpired,
    LinkThrottle,
    OwnSessionsService,
    PasskeySignInService,
    PasskeyThrottle,
    PasskeysService,
    PasswordResetService,
    PendingSignIns,
    ResetThrottle,
    RouteTable,
    SecondFactorsService,
    SecondStepService,
    SessionService,
    SessionStore,
    SetupService,
    SignInRulesService,
    SignInThrottle,
    TellPasswordReset,
    TokenStore,
    TokenThrottle,
    TokensService,
    WaysIn,
    ...SSO_PROVIDERS,
  ],
  exports: [RouteTable, SessionService, SessionStore],
})
export class AccessModule {}
