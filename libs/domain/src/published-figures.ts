import type { CalendarDate } from './calendar';
import type { Sentence } from './rule-violation';

/** A number that the programme or the press published, as of a day. */
export interface PublishedFigure {
  readonly asOf: CalendarDate;
  /** As the source called what it counted. */
  readonly measure: string;
  readonly value: number;
  readonly publishedBy: string;
  readonly note: Sentence | null;
}

type Row = readonly [asOf: string, measure: string, value: number, publishedBy: string, note?: Sentence];

// As collected in libs/domain/data/published-figures.csv; a spec compares the two.
const rows: readonly Row[] = [
  ['2018-01-22', 'registered', 4_230, 'Republika'],
  ['2018-02-15', 'registered', 6_905, 'Beritajakarta', { id: 'wakil gubernur', en: 'deputy governor' }],
  [
    '2018-02-15',
    'registered',
    9_468,
    'Warta Kota',
    {
      id: 'kepala dinas pada hari yang sama; rinciannya sendiri berjumlah 8.417',
      en: 'head of agency on the same day; its own breakdown sums to 8417',
    },
  ],
  ['2018-07-16', 'registered', 42_000, 'Medcom'],
  ['2018-07-16', 'trained', 27_000, 'Medcom'],
  ['2018-07-16', 'bank_loans', 150, 'Medcom', { id: 'peminjam Bank DKI', en: 'Bank DKI borrowers' }],
  ['2018-09-10', 'registered', 51_207, 'Republika', { id: '44.560 di antaranya di DKI', en: '44560 of them in DKI' }],
  ['2020-10-26', 'registered', 168_000, 'Beritajakarta'],
  ['2020-12-15', 'registered', 200_000, 'Beritajakarta', { id: 'sasaran 200.000 dinyatakan tercapai', en: 'the target of 200000 reached' }],
  ['2021-03-02', 'registered', 226_280, 'Beritajakarta'],
  [
    '2021-10-27',
    'P1_pendaftaran',
    284_164,
    'Kompas 12 Nov 2021',
    { id: 'tujuh langkah sebagaimana diumumkan', en: 'the seven steps as published' },
  ],
  ['2021-10-27', 'P2_pelatihan', 176_891, 'Kompas 12 Nov 2021'],
  ['2021-10-27', 'P3_pendampingan', 157_498, 'Kompas 12 Nov 2021'],
  ['2021-10-27', 'P4_perizinan', 148_374, 'Kompas 12 Nov 2021'],
  ['2021-10-27', 'P5_pemasaran', 44_456, 'Kompas 12 Nov 2021'],
  ['2021-10-27', 'P6_pelaporan_keuangan', 32_883, 'Kompas 12 Nov 2021'],
  ['2021-10-27', 'P7_permodalan', 6_159, 'Kompas 12 Nov 2021'],
  [
    '2021-11-15',
    'registered',
    283_343,
    'Kompas 15 Nov 2021',
    { id: 'lebih rendah daripada angka 27 Okt', en: 'lower than the figure of 27 Oct' },
  ],
];

/** In the order of their days. Facts of the press, not of our ledger: they are set beside ours and never counted. */
export const publishedFigures: readonly PublishedFigure[] = rows.map(([asOf, measure, value, publishedBy, note]) => ({
  asOf: asOf as CalendarDate,
  measure,
  value,
  publishedBy,
  note: note ?? null,
}));
