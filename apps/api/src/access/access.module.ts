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

@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, SetupController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ForgetExpired,
    RouteTable,
    SessionService,
    SessionStore,
    SetupService,
    SignInThrottle,
  ],
  exports: [RouteTable],
})
export class AccessModule {}
