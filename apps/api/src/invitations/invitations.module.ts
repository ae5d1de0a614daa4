import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { LinkThrottle } from '../access/links/link-throttle';
import { AcceptController } from './accept.controller';
import { AcceptService } from './accept.service';
import { InvitationLinks } from './invitation-links';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { OpenInvitations } from './open-invitation';

@Module({
  imports: [AccessModule],
  controllers: [AcceptController, InvitationsController],
  providers: [AcceptService, InvitationLinks, InvitationsService, LinkThrottle, OpenInvitations],
})
export class InvitationsModule {}
