import { ledgerDatabase, type LedgerDatabase } from './ledger-database';

describe('a database session that is lost in the middle of a report', () => {
  let ledger: LedgerDatabase;

  beforeAll(async () => {
    ledger = await ledgerDatabase();
  });
  afterAll(() => ledger.close());

  it('fails that report, and neither the process nor the next report', async () => {
    const uncaught = jest.fn();
    process.on('uncaughtException', uncaught);
    try {
      const report = ledger.reports.inOneMoment(null, async (client) => {
        const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
        await ledger.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        // The loss is told while no query is under way: only a listener of the client's own hears it.
        await ended;
        return client.query('SELECT 1');
      });
      await expect(report).rejects.toThrow();
      await expect(ledger.reports.inOneMoment(null, (_client, { completeTo }) => Promise.resolve(completeTo))).resolves.toBeNull();
      expect(uncaught).not.toHaveBeenCalled();
    } finally {
      process.off('uncaughtException', uncaught);
    }
  });
});
