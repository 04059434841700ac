import { labelText } from './label';

/** A statement of a quarter, as the reporting service answers. */
export interface Statement {
  readonly quarter: string;
  readonly label: string;
  readonly baseline: boolean;
  readonly cutOff: string;
  readonly root: string;
  readonly entries: number;
  readonly ruleSet: string;
}

/** The last statement of a quarter, and up to when what was recorded was looked at. */
export interface Restated extends Statement {
  readonly countedTo: string;
}

interface Recomputed {
  readonly root: string;
  readonly entries: number;
  readonly figuresHash: string;
}

export interface Verification {
  readonly quarter: string;
  readonly verified: boolean;
  /** What the event log has, where it is verified from there. */
  readonly log?: {
    readonly kind: string;
    readonly contracts: number;
    readonly missing: number;
    readonly gaps: readonly { readonly topic: string; readonly partition: number; readonly reason: string }[];
  } | null;
  /** As it stands today, where it is verified from the archive. */
  readonly ledger?: { readonly people: number; readonly sums: number; readonly classes: number } | null;
  /** What hangs on statements that are not there. */
  readonly rowsWithoutStatement: number;
  readonly announcedMissing: number;
  readonly toldWithoutStatement: number;
  readonly statements: readonly {
    readonly label: string;
    readonly sealed: Recomputed;
    readonly archive: Recomputed | null;
    readonly ledger: Recomputed | null;
    readonly log?: Recomputed | null;
    readonly assessments: {
      readonly sealed: number;
      readonly recomputed: number;
      readonly differing: number;
      readonly centresDiffering: number;
    };
    readonly consistent: boolean;
    readonly announced: boolean;
    /** What was announced otherwise. */
    readonly otherwise: readonly string[];
    /** What was announced of each person and centre. */
    readonly parts: {
      readonly missing: number;
      readonly extra: number;
      readonly differing: number;
      readonly named: readonly { readonly fact: string; readonly of: string | null; readonly fault: keyof typeof faults }[];
    };
    readonly verified: boolean;
  }[];
}

const number = new Intl.NumberFormat('id-ID');
const toTheSecond = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Asia/Jakarta' });
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

/** What a restatement came to: of a quarter that nothing recorded since changes, that its last statement stands. */
export function restatementText(statement: Restated, before: string): string {
  if (statement.label !== before) return statementText(statement);
  const { quarter, label, cutOff, root, countedTo } = statement;
  return [
    `Triwulan ${quarter}: tidak ada yang berubah, tetap ${labelText(label)} (nothing changed)`,
    `  Yang tercatat sesudah ${toTheSecond.format(new Date(countedTo))} WIB belum termasuk; ulangi semenit lagi. (What was recorded since is not in it yet: ask again in a minute.)`,
    `  menurut yang tercatat sebelum ${moment.format(new Date(cutOff))} WIB`,
    `  akar ${root}`,
    '',
  ].join('\n');
}

export function statementText({ quarter, label, baseline, cutOff, root, entries, ruleSet }: Statement): string {
  return [
    `Triwulan ${quarter}: ${labelText(label)}${baseline ? ', sebagai dasar (baseline)' : ''}`,
    `  yang tercatat sebelum ${moment.format(new Date(cutOff))} WIB`,
    `  ${number.format(entries)} baris buku besar, aturan ${ruleSet}`,
    `  akar ${root}`,
    '',
  ].join('\n');
}

/** Each statement with what is not as it was sealed. */
export function verificationText(verification: Verification): string {
  const { quarter, verified, log, ledger, statements } = verification;
  const lines = statements.flatMap((statement) => [
    `  ${labelText(statement.label)}: ${statement.verified ? 'cocok' : 'TIDAK COCOK'} (akar ${statement.sealed.root})`,
    ...faultsOf(statement).map((fault) => `    ${fault}`),
  ]);
  if (log && (log.gaps.length > 0 || log.missing > 0))
    return [`Triwulan ${quarter}: TIDAK TERVERIFIKASI dari log (not verified)`, ...logLines(log), ''].join('\n');
  const verdict = verified ? 'cocok seluruhnya (verified)' : 'TIDAK COCOK dengan yang disegel (not what was sealed)';
  const rest = [...strayLines(verification), ...(ledger ? ledgerLines(ledger) : []), ...(log ? logLines(log) : [])];
  return [`Triwulan ${quarter}: ${verdict}`, ...lines, ...rest, ''].join('\n');
}

function strayLines({ announcedMissing, toldWithoutStatement, rowsWithoutStatement }: Verification): readonly string[] {
  return [
    ...(announcedMissing === 0
      ? []
      : [`  ${number.format(announcedMissing)} pernyataan pernah diumumkan dan tidak ada lagi (announced, and missing)`]),
    ...(toldWithoutStatement === 0
      ? []
      : [
          `  ${number.format(toldWithoutStatement)} penilaian atau perubahan diumumkan tanpa pernyataannya (told of a statement that is not there)`,
        ]),
    ...(rowsWithoutStatement === 0
      ? []
      : [`  ${number.format(rowsWithoutStatement)} baris segel tanpa pernyataannya (rows of a statement that is not there)`]),
  ];
}

/** What is wrong with the ledger as it stands, that a rebuild mends. */
function ledgerLines({ people, sums, classes }: NonNullable<Verification['ledger']>): readonly string[] {
  if (people + sums + classes === 0) return [];
  return [
    '  Buku besar hari ini TIDAK COCOK dengan arsip (the ledger of today is not what the archive makes):',
    ...(people === 0 ? [] : [`    baris dari ${number.format(people)} orang`]),
    ...(sums === 0 ? [] : [`    ${number.format(sums)} jumlah per hari, per triwulan atau per kelas`]),
    ...(classes === 0 ? [] : [`    kelas dari ${number.format(classes)} orang (classes)`]),
  ];
}

/** Records that the log has forgotten are no fault of the seal: it says so, and that the archive is what is left to verify from. */
function logLines({ kind, contracts, missing, gaps }: NonNullable<Verification['log']>): readonly string[] {
  return [
    `  dari log ${kind === 'kafka' ? 'Kafka' : 'bawaan'}: ${number.format(contracts)} kontrak`,
    ...(missing === 0 ? [] : [`  ${number.format(missing)} kontrak ada di arsip tetapi tidak lagi di log (no longer in the log)`]),
    ...gaps.map(({ topic, partition, reason }) => `  ${topic} partisi ${partition}: ${reason}`),
    ...(gaps.length + missing > 0 ? ['  Log menyimpan catatan selama masa simpannya saja; periksa dari arsip, tanpa --from-log.'] : []),
  ];
}

function faultsOf(statement: Verification['statements'][number]): readonly string[] {
  const { sealed, archive, ledger, log, assessments, consistent } = statement;
  return [
    ...(archive ? recomputedFaults('arsip', sealed, archive) : []),
    ...(ledger ? recomputedFaults('buku besar', sealed, ledger) : []),
    ...(log ? recomputedFaults('log', sealed, log) : []),
    ...(assessments.differing > 0 || assessments.sealed !== assessments.recomputed
      ? [
          `penilaian: ${number.format(assessments.differing)} berbeda; disegel ${number.format(assessments.sealed)}, dihitung ${number.format(assessments.recomputed)}`,
        ]
      : []),
    ...(assessments.centresDiffering === 0
      ? []
      : [`tidak dinilai menurut alasannya: ${number.format(assessments.centresDiffering)} pusat berbeda`]),
    ...(consistent ? [] : ['pohonnya tidak berawal dengan pernyataan sebelumnya']),
    ...announcedFaults(statement),
    ...toldFaults(statement.parts),
  ];
}

const faults = { missing: 'tidak diumumkan', extra: 'diumumkan tanpa ada', differing: 'diumumkan lain' } as const;

function toldFaults({ named, ...counts }: Verification['statements'][number]['parts']): readonly string[] {
  if (named.length === 0) return [];
  const { missing, extra, differing } = counts;
  return [
    `per orang dan pusat: ${number.format(missing)} ${faults.missing}, ${number.format(extra)} ${faults.extra}, ${number.format(differing)} ${faults.differing} (not announced, announced of nothing, announced otherwise)`,
    ...named.map(({ fact, of, fault }) => `  ${fact} ${of ?? '-'}: ${faults[fault]}`),
    ...(missing + extra + differing > named.length ? ['  ...'] : []),
  ];
}

function announcedFaults({ announced, otherwise }: Verification['statements'][number]): readonly string[] {
  if (announced) return [];
  if (otherwise.length === 0) return ['tidak diumumkan, atau lebih dari sekali (not announced, or more than once)'];
  return [`tidak seperti yang diumumkan: ${otherwise.join(', ')} (announced otherwise)`];
}

function recomputedFaults(name: string, sealed: Recomputed, made: Recomputed): readonly string[] {
  return [
    ...(made.entries === sealed.entries ? [] : [`${name}: ${number.format(made.entries)} baris, disegel ${number.format(sealed.entries)}`]),
    ...(made.root === sealed.root ? [] : [`${name}: akar ${made.root}`]),
    ...(made.figuresHash === sealed.figuresHash ? [] : [`${name}: angkanya lain`]),
  ];
}
