import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { onlyOne } from './bad-choice';

/**
 * A choice is one text. What an address says twice, or as a list (`label[]=x`), would otherwise be passed over, and another page shown than was
 * asked for.
 */
@Injectable()
export class OneOfEachGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<Request>();
    for (const [name, value] of Object.entries(query)) if (typeof value !== 'string' || name.includes('[')) throw onlyOne(name);
    return true;
  }
}
