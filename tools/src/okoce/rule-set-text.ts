/** The rule sets, as the reporting service answers. */
export interface KnownRuleSets {
  readonly inForce: string | null;
  readonly ruleSets: readonly {
    readonly version: string;
    readonly from: string;
    readonly documentHash: string;
    readonly adoptedAt: string | null;
  }[];
}

const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

export function ruleSetsText({ ruleSets, inForce }: KnownRuleSets): string {
  const lines = ruleSets.flatMap(({ version, from, documentHash, adoptedAt }) => [
    `${version}: mulai ${from}${version === inForce ? ', sedang berlaku (in force)' : ''}`,
    `  ${adoptedAt === null ? 'aturan pertama program' : `diputuskan ${moment.format(new Date(adoptedAt))} WIB`}`,
    `  sha256 ${documentHash}`,
  ]);
  return [...lines, ''].join('\n');
}
