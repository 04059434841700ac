import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { navigationOf } from '../auth/navigation';
import { readsFacts, seesProgramme } from '../auth/roles';
import { cookieOf, type Session } from '../auth/session';
import { Words, type Language, type MessageKey } from '../messages/language';
import type { Frame } from '../pages/layout';

const LANGUAGE_COOKIE = 'okoce_lang';
const YEAR_MS = 365 * 86_400_000;

/** The language asked for in the address, else the one chosen before, else Bahasa Indonesia. */
export function wordsFor(request: Request): Words {
  const chosen = request.query['lang'] ?? cookieOf(request, LANGUAGE_COOKIE);
  const language: Language = chosen === 'en' ? 'en' : 'id';
  if (request.query['lang'] !== undefined) request.res?.cookie(LANGUAGE_COOKIE, language, { sameSite: 'lax', path: '/', maxAge: YEAR_MS });
  return new Words(language);
}

export function frameOf(request: Request, title: MessageKey, session?: Session, values: Readonly<Record<string, string>> = {}): Frame {
  const words = wordsFor(request);
  const page = { words, title: words.say(title, values), address: request.originalUrl };
  if (!session) return page;
  return {
    ...page,
    signedInAs: session.name,
    seesProgramme: seesProgramme(session),
    readsFacts: readsFacts(session),
    links: navigationOf(session),
  };
}

export function sendPage(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>${renderToString(page)}`);
}
