import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller';
import { SignCounts } from './sign-counts';

@Module({ controllers: [CatalogueController], providers: [SignCounts] })
export class CatalogueModule {}
