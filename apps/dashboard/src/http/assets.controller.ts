import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { OpenToAll } from '../auth/session.guard';

const assetOf = (name: string): string => readFileSync(join(__dirname, '../assets', name), 'utf8');

@Controller('assets')
@OpenToAll()
export class AssetsController {
  private readonly style = assetOf('style.css');
  private readonly icon = assetOf('icon.svg');

  @Get('style.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  styleSheet(): string {
    return this.style;
  }

  @Get('icon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  siteIcon(): string {
    return this.icon;
  }
}
