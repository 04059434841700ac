import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { LineageApi } from './api/lineage.api';
import { NamesApi } from './api/names.api';
import { ServicesApi } from './api/services.api';
import { Issuer } from './auth/issuer';
import { Sessions } from './auth/session';
import { SessionGuard } from './auth/session.guard';
import { DashboardConfig } from './config';
import { AssetsController } from './http/assets.controller';
import { Choices } from './http/choices';
import { ConfirmationController } from './http/confirmation.controller';
import { ExportsController } from './http/exports.controller';
import { HealthController } from './http/health.controller';
import { ObjectionsController } from './http/objections.controller';
import { NumbersController } from './http/numbers.controller';
import { LineageController } from './http/lineage.controller';
import { OneOfEachGuard } from './http/one-of-each.guard';
import { PageErrorFilter } from './http/page-error.filter';
import { PagesController } from './http/pages.controller';
import { PeopleController } from './http/people.controller';
import { QuartersController } from './http/quarters.controller';
import { SignInController } from './http/sign-in.controller';
import { WhatIfController } from './http/what-if.controller';
import { WorkListController } from './http/work-list.controller';

/** The web app's composition root: every page needs a session unless it is open to all. */
@Module({})
export class DashboardModule {
  static register(config: DashboardConfig): DynamicModule {
    return {
      module: DashboardModule,
      controllers: [
        PagesController,
        PeopleController,
        LineageController,
        QuartersController,
        ExportsController,
        WhatIfController,
        WorkListController,
        NumbersController,
        ObjectionsController,
        ConfirmationController,
        SignInController,
        AssetsController,
        HealthController,
      ],
      providers: [
        { provide: DashboardConfig, useValue: config },
        { provide: Sessions, useValue: new Sessions(config.sessionKey, config.publicUrl.startsWith('https://')) },
        { provide: Issuer, useValue: new Issuer(config) },
        ServicesApi,
        LineageApi,
        NamesApi,
        Choices,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: OneOfEachGuard },
        { provide: APP_FILTER, useClass: PageErrorFilter },
      ],
    };
  }
}
