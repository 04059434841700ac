import type { MessageKey, Words } from '../messages/language';
import { Layout, type Frame } from './layout';

/** Why a code was not taken: a rule's code, or what the page itself sees. */
export interface Refused {
  readonly code: string;
  readonly triesLeft?: number;
}

/** Where a participant without an account enters her code. It names nobody: whoever finds the link learns nothing. */
export function ConfirmationPage({ frame, sessionId, refused }: { frame: Frame; sessionId: string; refused?: Refused | undefined }) {
  const { words } = frame;
  const describedBy = refused ? 'refused note' : 'note';
  return (
    <Layout frame={frame}>
      <section class="card confirmation">
        <h1>{frame.title}</h1>
        <p class="lead">{words.say('confirm.lead')}</p>
        {refused ? (
          <p class="refused" id="refused" role="alert">
            {refusalWords(words, refused)}
          </p>
        ) : null}
        <form method="post" action={`/konfirmasi?${new URLSearchParams({ sesi: sessionId }).toString()}`}>
          <label for="code">{words.say('confirm.code')}</label>
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            aria-describedby={describedBy}
            {...(refused ? { 'aria-invalid': 'true' } : {})}
          />
          <button type="submit">{words.say('confirm.send')}</button>
        </form>
        <p class="note" id="note">
          {words.say('confirm.note')}
        </p>
      </section>
    </Layout>
  );
}

/** A page of thanks, or of what stands in the way of a form. */
export function ConfirmationNotice({ frame, text, note }: { frame: Frame; text: string; note?: string }) {
  return (
    <Layout frame={frame}>
      <section class="card confirmation">
        <h1>{frame.title}</h1>
        <p class="lead" role="status">
          {text}
        </p>
        {note ? <p class="note">{note}</p> : null}
      </section>
    </Layout>
  );
}

const known: readonly MessageKey[] = [
  'confirm.CODE_LOCKED',
  'confirm.CODE_LAPSED',
  'confirm.SESSION_NOT_AWAITING',
  'confirm.SESSION_NOT_ENDED',
  'confirm.notSixDigits',
];

function refusalWords(words: Words, { code, triesLeft }: Refused): string {
  if (code === 'CODE_WRONG') {
    return triesLeft === 0 ? words.say('confirm.lastTry') : words.say('confirm.CODE_WRONG', { tries: words.number(triesLeft ?? 0) });
  }
  return words.say(known.find((key) => key === `confirm.${code}`) ?? 'confirm.unreachable');
}
