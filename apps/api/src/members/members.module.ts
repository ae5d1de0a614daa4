import { Module } from '@nestjs/common';
import { LeaveService } from './leave.service';
import { MembersController } from './members.controller';
import { MembersService } from './members.service';

@Module({ controllers: [MembersController], providers: [LeaveService, MembersService] })
export class MembersModule {}
