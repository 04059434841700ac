import { at } from '../../domain/examples';
import { confirmationText } from './confirmation-message';

it('the message says day, code, page and until when, in Jakarta time, and to keep it from the mentor', () =>
  expect(
    confirmationText(
      {
        sessionId: '0190a1b2-0000-7000-8000-0000000000e1',
        startsAt: at('2020-01-20T17:30:00.000Z'),
        expiresAt: at('2020-01-28T03:05:00.000Z'),
      },
      '012345',
      'https://okoce.example/konfirmasi',
    ),
  ).toBe(
    'OK OCE: mentor mencatat pendampingan tanggal 21 Januari 2020. ' +
      'Jika benar, masukkan kode 012345 di https://okoce.example/konfirmasi?sesi=0190a1b2-0000-7000-8000-0000000000e1 ' +
      'sebelum 28 Januari 2020 pukul 10.05 WIB. ' +
      'Jangan berikan kode ini kepada mentor atau siapa pun; jika tidak benar, abaikan pesan ini.',
  ));
