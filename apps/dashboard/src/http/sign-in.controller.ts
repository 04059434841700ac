import { Controller, Get, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Issuer } from '../auth/issuer';
import { Sessions } from '../auth/session';
import { OpenToAll } from '../auth/session.guard';
import { MessagePage } from '../pages/message.page';
import { frameOf, sendPage } from './page';

@Controller()
@OpenToAll()
export class SignInController {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: Sessions,
  ) {}

  @Get('sign-in')
  welcome(@Req() request: Request, @Res() response: Response, @Query('returnTo') returnTo?: string): void {
    const frame = frameOf(request, 'signIn.title');
    const href = `/sign-in/start?${new URLSearchParams({ returnTo: localPath(returnTo) }).toString()}`;
    sendPage(
      response,
      MessagePage({ frame, text: frame.words.say('signIn.lead'), link: { href, label: frame.words.say('signIn.button') } }),
    );
  }

  @Get('sign-in/start')
  async start(@Res() response: Response, @Query('returnTo') returnTo?: string): Promise<void> {
    const { url, signIn } = await this.issuer.begin(localPath(returnTo));
    await this.sessions.begin(response, signIn);
    response.redirect(HttpStatus.SEE_OTHER, url);
  }

  @Get('sign-in/callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const signIn = await this.sessions.begun(request);
    const query = new URL(request.originalUrl, 'http://here').search;
    const signedIn = signIn ? await this.issuer.finish(query, signIn).catch(() => undefined) : undefined;
    if (!signIn || !signedIn) {
      const frame = frameOf(request, 'signIn.title');
      const link = { href: '/sign-in/start', label: frame.words.say('signIn.button') };
      sendPage(response.status(HttpStatus.BAD_REQUEST), MessagePage({ frame, text: frame.words.say('signIn.failed'), link }));
      return;
    }
    await this.sessions.open(response, signedIn.session, signedIn.seconds);
    response.redirect(HttpStatus.SEE_OTHER, signIn.returnTo);
  }

  @Post('sign-out')
  signOut(@Res() response: Response): void {
    this.sessions.close(response);
    response.redirect(HttpStatus.SEE_OTHER, '/sign-in');
  }
}

/** Only a path of our own is gone back to, never another site. */
function localPath(path: string | undefined): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s]*$/.test(path) ? path : '/';
}
