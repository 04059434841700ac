import { QUARTERS } from './figures';
import { LedgerProperties } from './ledger-properties';
import type { System } from './system';

/** What must hold of the sample's quarters, sealed as baselines when it was loaded; the same for either transport. */
export function sealedSampleSuite(running: () => System): void {
  describe('sealed when it was loaded', () => {
    const verified = async (quarter: string): Promise<void> => {
      const { status, stdout, stderr } = await running().shell(`node tools/dist/okoce/main.js quarter verify ${quarter} --json`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ quarter, verified: true, statements: [{ label: 'sealed', verified: true }] });
    };

    it.each(QUARTERS)('has a baseline of %s, whose root the loading said', async (quarter) => {
      const { body } = await running().as('--role', 'director').get('reporting', `/quarters/${quarter}/seals`);
      const [seal, ...more] = body['statements'] as { label: string; baseline: boolean; root: string }[];
      expect(more).toEqual([]);
      expect(seal).toMatchObject({ label: 'sealed', baseline: true });
      expect(running().output()).toContain(`Triwulan ${quarter} disegel sebagai dasar (baseline), akar ${seal?.root}.`);
    });

    it.each(QUARTERS)('verifies %s', verified, 60_000);

    it('verifies a quarter from the log alone', async () => {
      const { status, stdout, stderr } = await running().shell('node tools/dist/okoce/main.js quarter verify 2020-Q1 --from-log --json');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ verified: true, log: { kind: running().transport, gaps: [] } });
    }, 120_000);

    it('verifies every quarter after the ledger was made again', async () => {
      await new LedgerProperties(running()).isRebuilt('UTC');
      for (const quarter of QUARTERS) await verified(quarter);
    }, 180_000);
  });
}
