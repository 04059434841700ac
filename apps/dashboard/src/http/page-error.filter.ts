import { randomUUID } from 'node:crypto';
import { Catch, HttpException, HttpStatus, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotHere, Unreachable } from '../api/answer';
import { Sessions } from '../auth/session';
import { SignInNeeded } from '../auth/session.guard';
import type { MessageKey, Words } from '../messages/language';
import { MessagePage } from '../pages/message.page';
import { BadChoice } from './bad-choice';
import { frameOf, sendPage } from './page';

/** Every error is a page in words the reader understands; what we do not know shows a number to quote and nothing else. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('dashboard');

  constructor(private readonly sessions: Sessions) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof SignInNeeded) {
      const query = request.method === 'GET' ? `?${new URLSearchParams({ returnTo: request.originalUrl }).toString()}` : '';
      response.redirect(HttpStatus.SEE_OTHER, `/sign-in${query}`);
      return;
    }
    // Whoever is signed in stays so to the eye: also here she can sign out.
    const frame = frameOf(request, 'error.title', await this.sessions.of(request));
    const { status, text } = this.explain(error, frame.words, request);
    const link = wayOn(error, request) ?? { href: '/', label: 'error.back' };
    sendPage(response.status(status), MessagePage({ frame, text, link: { href: link.href, label: frame.words.say(link.label) } }));
  }

  private explain(error: unknown, words: Words, { params, query }: Request): { status: number; text: string } {
    if (error instanceof BadChoice) return { status: HttpStatus.BAD_REQUEST, text: error.sentence(words, { ...params, ...query }) };
    if (error instanceof NotHere) return { status: HttpStatus.NOT_FOUND, text: words.say('error.notFound') };
    if (error instanceof Unreachable) return { status: HttpStatus.SERVICE_UNAVAILABLE, text: words.say('error.unreachable') };
    if (error instanceof HttpException && error.getStatus() < 500) return { status: error.getStatus(), text: words.say('error.notFound') };
    if (isOfBodyReader(error)) return { status: error.status, text: words.say(error.status === 413 ? 'error.tooLarge' : 'error.badForm') };
    const correlationId = randomUUID();
    this.logger.error(`${correlationId} ${error instanceof Error ? error.stack : String(error)}`);
    return { status: HttpStatus.INTERNAL_SERVER_ERROR, text: words.say('error.unexpected', { correlationId }) };
  }
}

/** From a choice that cannot be shown to the same page without it. */
function wayOn(error: unknown, request: Request): { readonly href: string; readonly label: MessageKey } | undefined {
  if (!(error instanceof BadChoice) || !error.wayOn || request.method !== 'GET') return undefined;
  const { without, label } = error.wayOn;
  const { pathname, searchParams } = new URL(request.originalUrl, 'http://here');
  // Without what is not there it would be the same address again.
  if (!without.some((part) => searchParams.has(part))) return undefined;
  for (const part of without) searchParams.delete(part);
  const query = searchParams.toString();
  return { href: query === '' ? pathname : `${pathname}?${query}`, label };
}

/** What express' reader of bodies throws of a form too large or malformed: no HttpException of Nest's. */
function isOfBodyReader(error: unknown): error is Error & { readonly status: number } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
