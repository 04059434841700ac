import { Body, Controller, Get, Module, Param, Post, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern } from '@nestjs/microservices';
import { IsString } from 'class-validator';
import { Consumer } from '../messaging/consumer.decorator';
import { walkConsumers } from '../messaging/walk-consumers';
import { Policy, Public } from './policy';
import { walkRoutes, type WalkedRoute } from './walk-routes';

class NamedRequest {
  @IsString()
  name!: string;
}

class UncheckedRequest {
  name!: string;
}

@Controller('participants')
class GoodController {
  @Post(':id/transfer')
  @Policy({ roles: ['officer'] })
  transfer(@Param('id') id: string, @Body() body: NamedRequest): string {
    return id + body.name;
  }

  @Get()
  @Public()
  list(): string[] {
    return [];
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return '';
  }
}

@Controller('nobody')
@Policy({ roles: [] })
class NobodyController {
  @Get()
  read(): string {
    return '';
  }
}

@Controller('unchecked')
@Policy({ roles: ['admin'] })
class UncheckedController {
  @Post()
  create(@Body() body: UncheckedRequest): string {
    return body.name;
  }
}

async function appOf(...controllers: Type[]) {
  @Module({ controllers })
  class TestModule {}
  return NestFactory.create(TestModule, { preview: true, logger: false });
}

async function walk(...controllers: Type[]): Promise<readonly WalkedRoute[]> {
  return walkRoutes(await appOf(...controllers));
}

describe('the route walk', () => {
  it('finds every route with its policy', async () => {
    expect(await walk(GoodController)).toEqual([
      { method: 'POST', path: '/participants/:id/transfer', handler: 'GoodController.transfer', policy: { roles: ['officer'] } },
      { method: 'GET', path: '/participants', handler: 'GoodController.list', policy: 'public' },
    ]);
  });

  it('refuses routes without a policy or with one that names no role, naming all of them', async () => {
    const walked = walk(GoodController, ForgottenController, NobodyController);
    await expect(walked).rejects.toThrow(/GET \/forgotten \(ForgottenController\.read\)[^]*GET \/nobody/);
  });

  it('refuses a body that nothing would check', async () => {
    await expect(walk(UncheckedController)).rejects.toThrow('@Body parameter 0 is no class with validators');
  });
});

@Consumer()
class GoodConsumer {
  @EventPattern('okoce.enrolment.v1')
  on(): void {}
}

@Controller()
class BareConsumer {
  @EventPattern('okoce.mentoring.v1')
  on(): void {}
}

@Consumer()
class SecondConsumer {
  @EventPattern('okoce.enrolment.v1')
  on(): void {}
}

describe('the consumer walk', () => {
  it.each<[string, Type[], string[], RegExp]>([
    ['a topic without a handler', [GoodConsumer], ['okoce.enrolment.v1', 'okoce.mentoring.v1'], /okoce.mentoring.v1 is consumed, but/],
    ['a handler without its topic', [GoodConsumer], [], /handles a topic that is not consumed/],
    ['a consumer whose errors Nest would hide', [BareConsumer], ['okoce.mentoring.v1'], /needs @Consumer/],
    ['two handlers for one topic', [GoodConsumer, SecondConsumer], ['okoce.enrolment.v1'], /Two handlers/],
  ])('refuses %s', async (_what, controllers, topics, message) => {
    const app = await appOf(...controllers);
    expect(() => walkConsumers(app, topics)).toThrow(message);
  });

  it('is content when each topic has its handler', async () => {
    expect(walkConsumers(await appOf(GoodConsumer, GoodController), ['okoce.enrolment.v1'])).toEqual(['okoce.enrolment.v1']);
  });
});
