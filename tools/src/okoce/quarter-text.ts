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

interface Recomputed {
  readonly root: string;
  readonly entries: number;
  readonly figuresHash: string;
}

export interface Verification {
  readonly quarter: string;
  readonly verified: boolean;
  readonly statements: readonly {
    readonly label: string;
    readonly sealed: Recomputed;
    readonly archive: Recomputed;
    readonly ledger: Recomputed;
    readonly assessments: { readonly sealed: number; readonly recomputed: number; readonly differing: number };
    readonly consistent: boolean;
    readonly verified: boolean;
  }[];
}

const number = new Intl.NumberFormat('id-ID');
const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

/** What a restatement came to: of a quarter that nothing recorded since changes, that its last statement stands. */
export function restatementText(statement: Statement, before: string): string {
  if (statement.label !== before) return statementText(statement);
  const { quarter, label, cutOff, root } = statement;
  return [
    `Triwulan ${quarter}: tidak ada yang berubah, tetap ${labelText(label)} (nothing changed)`,
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
export function verificationText({ quarter, verified, statements }: Verification): string {
  const lines = statements.flatMap((statement) => [
    `  ${labelText(statement.label)}: ${statement.verified ? 'cocok' : 'TIDAK COCOK'} (akar ${statement.sealed.root})`,
    ...faultsOf(statement).map((fault) => `    ${fault}`),
  ]);
  const verdict = verified ? 'cocok seluruhnya (verified)' : 'TIDAK COCOK dengan yang disegel (not what was sealed)';
  return [`Triwulan ${quarter}: ${verdict}`, ...lines, ''].join('\n');
}

function faultsOf({ sealed, archive, ledger, assessments, consistent }: Verification['statements'][number]): readonly string[] {
  return [
    ...recomputedFaults('arsip', sealed, archive),
    ...recomputedFaults('buku besar', sealed, ledger),
    ...(assessments.differing > 0 || assessments.sealed !== assessments.recomputed
      ? [
          `penilaian: ${number.format(assessments.differing)} berbeda; disegel ${number.format(assessments.sealed)}, dihitung ${number.format(assessments.recomputed)}`,
        ]
      : []),
    ...(consistent ? [] : ['pohonnya tidak berawal dengan pernyataan sebelumnya']),
  ];
}

function recomputedFaults(name: string, sealed: Recomputed, made: Recomputed): readonly string[] {
  return [
    ...(made.entries === sealed.entries ? [] : [`${name}: ${number.format(made.entries)} baris, disegel ${number.format(sealed.entries)}`]),
    ...(made.root === sealed.root ? [] : [`${name}: akar ${made.root}`]),
    ...(made.figuresHash === sealed.figuresHash ? [] : [`${name}: angkanya lain`]),
  ];
}
