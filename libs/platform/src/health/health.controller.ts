import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { Public } from '../auth/policy';
import { PG_POOL } from '../service/tokens';
import { ServiceHealth } from './service-health';

const PING_TIMEOUT_MS = 2_000;

@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(ServiceHealth) private readonly health: ServiceHealth,
    @Inject(PG_POOL) private readonly pool: Pool,
  ) {}

  /** Whether the process should go on living: never asks the database. */
  @Get('live')
  live(@Res() response: Response): void {
    const reason = this.health.failure ?? this.health.stalled(Date.now());
    answer(response, reason === undefined, { ...(reason ? { reason: reason.message } : {}) });
  }

  /** Whether it should get requests. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const database = await this.ping();
    const reason = this.health.unready(Date.now());
    const body = {
      database,
      draining: this.health.draining,
      ...(reason ? { reason: reason.message } : {}),
      ...this.health.progress(),
    };
    answer(response, database && reason === undefined && this.health.accepting, body);
  }

  private async ping(): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(resolve, PING_TIMEOUT_MS, false).unref());
    const ping = this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([ping, late]);
  }
}

function answer(response: Response, ok: boolean, body: object): void {
  response.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'unavailable', ...body });
}
