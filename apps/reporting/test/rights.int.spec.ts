import { ledgerDatabase } from './ledger-database';

describe('the role of reporting', () => {
  it.each([
    'UPDATE archive SET record = record',
    'DELETE FROM archive',
    'TRUNCATE archive',
    'UPDATE entries SET amount = amount + 1',
    'TRUNCATE entries',
    'UPDATE seals SET root = root',
    'DELETE FROM seals',
    'UPDATE seal_assessments SET class = class',
    'UPDATE classes SET class = class',
    'TRUNCATE classes',
    'DROP TABLE entries',
    'CREATE TABLE mine (id integer)',
  ])('may not: %s', async (statement) => {
    const ledger = await ledgerDatabase();
    await expect(ledger.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await ledger.close();
  });
});
