import { renderToString } from 'preact-render-to-string';
import type { AssessmentCase, OpenCases, ParticipantReport } from '../api/reports';
import { Words } from '../messages/language';
import type { Frame } from './layout';
import { ObjectionSection } from './objection';
import { CasePage, ObjectionsPage, type CaseChoice } from './objections.page';

const words = new Words('id');
const frame: Frame = { words, title: 'Keberatan', address: '/objections', signedInAs: 'Petugas' };
const participantId = '27f74d01-c80d-5b9c-ac58-1dd2103c2628';
const report = (change: object): ParticipantReport =>
  ({
    ...{ participantId, quarter: '2020-Q1', label: 'current', asOf: null, soFar: false },
    ...{ assessment: { class: 'D' }, review: null, ...change },
  }) as unknown as ParticipantReport;
const section = (change: object, objector?: 'herself' | 'centre'): string =>
  renderToString(<ObjectionSection words={words} report={report(change)} objector={objector} />);
const FORM = `action="/objections/2020-Q1/${participantId}/objection"`;

describe('the objection on a participant’s page', () => {
  it('is a plain form for her and her centre, once the quarter has ended', () => {
    expect(section({}, 'herself')).toContain(FORM);
    expect(section({}, 'herself')).toContain('bukan mentor Anda');
    expect(section({}, 'centre')).toContain(FORM);
    expect(section({})).toBe('');
    expect(section({ soFar: true }, 'herself')).toBe('');
    expect(section({ assessment: null }, 'herself')).toBe('');
  });

  it('has no form beside what was known at an earlier moment, or stated', () => {
    expect(section({ asOf: '2020-04-21T00:00:00.000Z' }, 'herself')).toBe('');
    expect(section({ label: 'sealed' }, 'herself')).toBe('');
  });

  it('shows both classes once it was decided, and offers another objection only when new facts flag it', () => {
    const decided = section({ review: { state: 'reviewed', decidedClass: 'B', flagged: false } }, 'herself');
    expect(decided).toContain('Keberatan sudah diputuskan.');
    expect(decided).toContain('D, Perlu pendampingan');
    expect(decided).toContain('B, Konsisten');
    expect(decided).not.toContain('<form');
    const flagged = section({ review: { state: 'reviewed', decidedClass: 'B', flagged: true } }, 'herself');
    expect(flagged).toContain('keputusan tetap berlaku');
    expect(flagged).toContain(FORM);
  });

  it('says that it waits', () => {
    const waiting = section({ review: { state: 'objected', decidedClass: null, flagged: false } });
    expect(waiting).toContain('Keberatan menunggu keputusan.');
    expect(waiting).toContain('belum diputuskan');
    expect(waiting).not.toContain('<form');
  });
});

const found = (change: Partial<AssessmentCase> = {}): AssessmentCase => ({
  ...{ quarter: '2020-Q1', participantId, version: 2, ruleClass: 'D', decidedClass: null, state: 'objected', flagged: false },
  ...{ objectedAt: '2020-04-23T03:00:00.000Z', reviewedAt: null, reasons: { objection: 'Sesi <b>saya</b> hilang', review: null } },
  ...change,
});
const casePage = (change: Partial<AssessmentCase>, choice: CaseChoice): string =>
  renderToString(<CasePage frame={frame} found={found(change)} choice={choice} />);

describe('a case', () => {
  it('has the reason, escaped, and a form for whoever decides', () => {
    const page = casePage({}, { decides: true });
    expect(page).toContain('Sesi &lt;b>saya&lt;/b> hilang');
    expect(page).toContain(`action="/objections/2020-Q1/${participantId}/review"`);
    expect(page).toContain('name="version" value="2"');
    expect(casePage({}, { decides: false })).not.toContain('/review"');
  });

  it('keeps the reason from whoever may not read it', () => {
    const { reasons: _none, ...without } = found();
    expect(renderToString(<CasePage frame={frame} found={without} choice={{ decides: true }} />)).toContain('hanya terlihat bagi peserta');
  });

  it('is closed once decided, until new facts flag it', () => {
    const decided = { state: 'reviewed', decidedClass: 'B', reviewedAt: '2020-04-27T02:00:00.000Z' } as const;
    expect(casePage(decided, { decides: true })).not.toContain('/review"');
    expect(casePage({ ...decided, flagged: true }, { decides: true })).toContain('/review"');
  });

  it('says why a decision was not taken', () => {
    const refusedAs = (code: string) => casePage({}, { decides: true, refused: { form: 'review', code, reason: 'Hadir' } });
    expect(refusedAs('OWN_MENTOR_MAY_NOT_REVIEW')).toContain('Mintalah peninjau lain: petugas lain di pusatnya, atau direktur.');
    expect(refusedAs('SOMETHING_NEW')).toContain('Belum dapat disimpan.');
  });

  it('comes back with the decision that was not taken, on the version that is now', () => {
    const refused = { form: 'review', code: 'VERSION_CONFLICT', reason: 'Hadir\n& tercatat', decidedClass: 'B' } as const;
    const page = casePage({ version: 5, state: 'reviewed', flagged: true }, { decides: true, refused });
    expect(page).toContain('berubah sejak halamannya dibuka');
    expect(page).toContain('name="version" value="5"');
    expect(page).toContain('<option value="B" selected>');
    expect(page).toMatch(
      /<textarea id="review-reason" name="reason"[^>]*aria-describedby="review-reason-refused [^>]*>Hadir\n&amp; tercatat</,
    );
  });

  it('that takes no decision any more has the text to be copied', () => {
    const refused = { form: 'review', code: 'ALREADY_REVIEWED', reason: 'Hadir', decidedClass: 'B' } as const;
    const page = casePage({ state: 'reviewed', decidedClass: 'C' }, { decides: true, refused });
    expect(page).toContain('Yang Anda tulis (tidak disimpan)');
    expect(page).toMatch(/<textarea id="review-reason"[^>]*readonly[^>]*>Hadir</i);
    expect(page).not.toContain('/review"');
  });

  it('comes back with the objection that was not taken, at its field', () => {
    const refused = { form: 'objection', code: 'tooLong', reason: 'x'.repeat(501) } as const;
    const page = casePage({ state: 'none', objectedAt: null }, { decides: false, refused });
    expect(page).toContain('alasan ini 501 huruf, paling banyak 500');
    expect(page).toMatch(/<textarea id="objection-reason"[^>]*aria-invalid="true"[^>]*>x{501}</);
    expect(page).toContain(FORM);
  });
});

describe('the list', () => {
  it('leads to each case', () => {
    const open: OpenCases = {
      cases: [{ ...found(), districtCode: '31.74.01', state: 'objected' }],
      more: false,
    };
    const page = renderToString(<ObjectionsPage frame={frame} open={open} />);
    expect(page).toContain(`href="/objections/2020-Q1/${participantId}"`);
    expect(page).toContain('Tebet');
    expect(page).toContain('menunggu keputusan');
    expect(page).toContain('>Peserta …' + participantId.slice(-6) + '</a>');
    const named = renderToString(<ObjectionsPage frame={frame} open={open} names={new Map([[participantId, 'Siti Aminah']])} />);
    expect(named).toContain(`<a class="name" href="/objections/2020-Q1/${participantId}">Siti Aminah</a>`);
  });

  it('says that nothing waits', () =>
    expect(renderToString(<ObjectionsPage frame={frame} open={{ cases: [], more: false }} />)).toContain(
      'Tidak ada keberatan yang menunggu.',
    ));
});
