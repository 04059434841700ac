import { correlationIdFrom, currentCorrelation, withCorrelation } from './correlation';
import { createLogger } from './logger';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ name: 'test', level: 'info' }, { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a log line', () => {
  it('carries the correlation id of the work it belongs to', async () => {
    const correlationId = await withCorrelation({ correlationId: 'correlation-1' }, async () => {
      await Promise.resolve();
      return currentCorrelation()?.correlationId;
    });
    expect(correlationId).toBe('correlation-1');
    expect(logged((logger) => withCorrelation({ correlationId: 'correlation-1' }, () => logger.info({ seatId: 's' }, 'm')))).toEqual([
      expect.objectContaining({ level: 'info', seatId: 's', correlationId: 'correlation-1', msg: 'm' }),
    ]);
  });

  it('keeps what an error quotes of people', () => {
    const refused = Object.assign(new Error('invalid input syntax for type uuid: "Siti Aminah"'), {
      code: '22P02',
      detail: 'Failing row (Siti)',
    });
    const mentions = new Error('no participant 3174014107900001');
    const text = JSON.stringify(logged((logger) => [refused, mentions].forEach((err) => logger.error({ err }, 'm'))));
    expect(text).not.toMatch(/Siti|3174014107900001/);
    expect(text).toContain('22P02');
    expect(text).toContain('logger.spec');
  });

  it('shows no body, token, NIK or phone, even if passed by mistake', () => {
    const fields = { body: 'Siti', token: 'Siti', participant: { nik: 'Siti', phone: 'Siti' }, headers: { authorization: 'Siti' } };
    expect(JSON.stringify(logged((logger) => logger.info(fields, 'm')))).not.toContain('Siti');
  });
});

describe("a caller's correlation id", () => {
  it.each(['0190a1b2-0000-7000-8000-000000000001', 'trace.2020:seat-1'])('is kept: %s', (id) => {
    expect(correlationIdFrom(id)).toBe(id);
  });

  it.each([
    undefined,
    '',
    'short',
    'with blanks in it',
    '3174014107900001',
    'nik-3174014107900001',
    '081234567890',
    'x'.repeat(65),
    'a\nb-c-d-e-f',
  ])('is replaced: %p', (id) => {
    expect(correlationIdFrom(id)).not.toBe(id);
  });
});
