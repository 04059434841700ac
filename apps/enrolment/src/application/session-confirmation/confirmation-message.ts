import type { Instant } from '@okoce/domain';

export interface AwaitedConfirmation {
  readonly sessionId: string;
  readonly startsAt: Instant;
  readonly expiresAt: Instant;
}

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

/** What she reads on her phone. No name: the phone may lie where others see it. */
export function confirmationText({ sessionId, startsAt, expiresAt }: AwaitedConfirmation, code: string, pageUrl: string): string {
  const page = new URL(pageUrl);
  page.searchParams.set('sesi', sessionId);
  return (
    `OK OCE: mentor mencatat pendampingan tanggal ${day.format(new Date(startsAt))}. ` +
    `Jika benar, masukkan kode ${code} di ${page.href} sebelum ${moment.format(new Date(expiresAt))} WIB. ` +
    `Jangan berikan kode ini kepada mentor atau siapa pun; jika tidak benar, abaikan pesan ini.`
  );
}
