import { renderToString } from 'preact-render-to-string';
import { Words, type Language } from '../messages/language';
import { ConfirmationNotice, ConfirmationPage, type Refused } from './confirmation.page';

const sessionId = '0190a1b2-0000-7000-8000-0000000000e1';
const frameIn = (language: Language) => ({ words: new Words(language), title: 'Konfirmasi', address: `/konfirmasi?sesi=${sessionId}` });
const page = (refused?: Refused, language: Language = 'id'): string =>
  renderToString(ConfirmationPage({ frame: frameIn(language), sessionId, refused }));

describe('the page of a code', () => {
  it('is a form that a cheap phone understands, without any script', () => {
    expect(page()).toContain(`<form method="post" action="/konfirmasi?sesi=${sessionId}">`);
    expect(page()).toMatch(/<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code"[^>]* required/i);
    expect(page()).toContain('<label for="code">Kode enam angka</label>');
    expect(page()).not.toMatch(/<script|javascript:|\son\w+=|role="alert"/i);
  });

  it('is there in the other language, for the same session', () => {
    expect(page()).toContain(`href="/konfirmasi?sesi=${sessionId}&amp;lang=en"`);
    expect(page(undefined, 'en')).toContain('Enter the six digits from the SMS.');
  });

  it.each([
    [{ code: 'CODE_WRONG', triesLeft: 3 }, 'Kode ini tidak cocok. Sisa percobaan: 3.'],
    [{ code: 'CODE_WRONG', triesLeft: 0 }, 'itu percobaan terakhir'],
    [{ code: 'CODE_LOCKED' }, 'terkunci karena lima kali salah'],
    [{ code: 'CODE_LAPSED' }, 'lebih dari tujuh hari'],
    [{ code: 'SESSION_NOT_AWAITING' }, 'tidak menunggu kode'],
    [{ code: 'SESSION_NOT_ENDED' }, 'sesudah selesai'],
    [{ code: 'notSixDigits' }, 'enam angka, tanpa huruf'],
    [{ code: 'whatever comes' }, 'sedang tidak dapat dihubungi'],
  ])('says %j in words, beside the field', (refused, words) => {
    const told = page(refused);
    expect(told).toMatch(new RegExp(`<p class="refused" id="refused" role="alert">[^<]*${words}`));
    expect(told).toContain('aria-describedby="refused note"');
    expect(told).toContain('aria-invalid="true"');
  });

  it('says thanks', () =>
    expect(renderToString(ConfirmationNotice({ frame: frameIn('id'), text: 'Terima kasih.', note: 'Selesai.' }))).toContain(
      '<p class="lead" role="status">Terima kasih.</p><p class="note">Selesai.</p>',
    ));
});
