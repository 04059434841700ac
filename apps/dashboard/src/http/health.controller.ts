import { Controller, Get } from '@nestjs/common';
import { OpenToAll } from '../auth/session.guard';

/** The app keeps nothing of its own: when it answers, it is alive and ready. */
@Controller('health')
@OpenToAll()
export class HealthController {
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
