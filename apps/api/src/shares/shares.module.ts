import { Module } from '@nestjs/common';
import { LinkThrottle } from '../access/links/link-throttle';
import { ClientsModule } from '../clients/clients.module';
import { PortfolioModule } from '../portfolio/portfolio.module';
import { ProjectsModule } from '../projects/projects.module';
import { BoardController } from './board/board.controller';
import { BoardReader } from './board/board-reader';
import { OpenShares } from './open-share';
import { SharedController } from './shared.controller';
import { SharesController } from './shares.controller';
import { SharesService } from './shares.service';

@Module({
  imports: [ClientsModule, PortfolioModule, ProjectsModule],
  controllers: [BoardController, SharedController, SharesController],
  providers: [BoardReader, LinkThrottle, OpenShares, SharesService],
  exports: [OpenShares],
})
export class SharesModule {}
