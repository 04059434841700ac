import type { ComponentChildren } from 'preact';
import type { NavigationLink } from '../auth/navigation';
import type { Words } from '../messages/language';

export interface Frame {
  readonly words: Words;
  readonly title: string;
  /** The page's own address, to come back to in the other language. */
  readonly address: string;
  readonly signedInAs?: string;
  readonly seesProgramme?: boolean;
  readonly readsFacts?: boolean;
  /** What the masthead offers. */
  readonly links?: readonly NavigationLink[];
}

export const STYLE_URL = '/assets/style.css';

/** The same page in the other language. */
function otherLanguage({ words, address }: Frame): string {
  const url = new URL(address, 'http://here');
  url.searchParams.set('lang', words.language === 'id' ? 'en' : 'id');
  return `${url.pathname}${url.search}`;
}

function isHere({ address }: Frame, href: string): boolean {
  return new URL(address, 'http://here').pathname === href;
}

export function Layout({ frame, children }: { frame: Frame; children: ComponentChildren }) {
  const { words, title, signedInAs, links = [] } = frame;
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.say('app.name')}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={STYLE_URL} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.say('nav.skip')}
        </a>
        <header class="masthead">
          <div class="wrap">
            <a class="home" href="/">
              {words.say('app.name')}
            </a>
            <span class="tagline">{words.say('app.tagline')}</span>
            <nav aria-label={words.say('app.name')}>
              {links.map(({ href, label, values }) => (
                <a href={href} {...(isHere(frame, href) ? { 'aria-current': 'page' } : {})}>
                  {words.say(label, values)}
                </a>
              ))}
              <a href={otherLanguage(frame)} hreflang={words.language === 'id' ? 'en' : 'id'}>
                {words.say('nav.language')}
              </a>
              {signedInAs ? (
                <form method="post" action="/sign-out">
                  <span>{words.say('nav.signedInAs', { name: signedInAs })}</span>
                  <button type="submit">{words.say('nav.signOut')}</button>
                </form>
              ) : null}
            </nav>
          </div>
        </header>
        <main id="content" class="wrap">
          {children}
        </main>
        <footer>
          <div class="wrap">{words.say('footer.note')}</div>
        </footer>
      </body>
    </html>
  );
}
