import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceClient } from '../client/service-client';
import { importFile, importKinds, type ImportKind, type ImportSummary } from './import-file';

interface Row {
  readonly line: number;
  readonly values: readonly string[];
}

/** Plays the bulk endpoint: remembers rows by their first column, refuses those of `TOLAK`, warns of those of `AWAS`. */
class Endpoint {
  readonly batches: Row[][] = [];
  private readonly known = new Map<string, string>();
  /** How many of the next answers are lost on the way back. */
  losses = 0;
  status = 200;
  private inFlight = 0;
  mostInFlight = 0;
  readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.inFlight--;
      const { rows } = JSON.parse(Buffer.concat(chunks).toString()) as { rows: Row[] };
      this.batches.push(rows);
      const answer = JSON.stringify(this.status === 200 ? this.answer(rows) : { code: 'FORBIDDEN', title: 'Tidak boleh' });
      if (this.losses > 0) {
        this.losses--;
        request.socket.destroy();
        return;
      }
      response.writeHead(this.status, { 'content-type': 'application/json' }).end(answer);
    });
  });

  private answer(rows: readonly Row[]): object {
    const counts = { accepted: 0, unchanged: 0, rejected: 0 };
    const findings: object[] = [];
    for (const { line, values } of rows) {
      const key = values[0] ?? '';
      const known = this.known.get(key);
      const outcome = key.startsWith('TOLAK') ? 'rejected' : known === values.join() ? 'unchanged' : 'accepted';
      counts[outcome]++;
      if (outcome === 'rejected') findings.push({ line, outcome, code: 'NIK_FORMAT', message: 'NIK harus 16 angka.' });
      else this.known.set(key, values.join());
      if (key.startsWith('AWAS')) findings.push({ line, outcome, warnings: [{ code: 'UNDER_17', message: 'Di bawah 17 tahun.' }] });
    }
    return { ...counts, findings };
  }
}

describe('okoce import', () => {
  const directory = mkdtempSync(join(tmpdir(), 'okoce-import-'));
  const header = importKinds.steps.join(',');
  let endpoint: Endpoint;
  let file = 0;

  beforeEach(async () => {
    endpoint = new Endpoint();
    await new Promise<void>((resolve) => endpoint.server.listen(0, '127.0.0.1', resolve));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    endpoint.server.closeAllConnections();
    await new Promise((resolve) => endpoint.server.close(resolve));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  function write(content: string | Buffer): string {
    const path = join(directory, `${++file}.csv`);
    writeFileSync(path, content);
    return path;
  }
  function run(path: string, kind: ImportKind = 'steps', patienceMs = 0): Promise<ImportSummary> {
    const { port } = endpoint.server.address() as AddressInfo;
    const enrolment = new ServiceClient(`http://127.0.0.1:${port}`, { forMs: patienceMs });
    return importFile({ kind, path, enrolment, token: () => Promise.resolve('token') });
  }
  const rows = (): readonly Row[] => endpoint.batches.flat();
  const rejectsOf = (path: string): readonly string[] => readFileSync(`${path}.rejects.csv`, 'utf8').trimEnd().split('\n');
  const read = (content: string | Buffer) => run(write(content)).then(() => rows());

  it('reads both separators, a byte order mark, CRLF and a file without a last line break', async () => {
    expect(await read('\uFEFF' + header.replaceAll(',', ';') + '\r\nR1;P2;2019-01-01;a,b\r\nR2;P3;2019-01-02;')).toEqual([
      { line: 2, values: ['R1', 'P2', '2019-01-01', 'a,b'] },
      { line: 3, values: ['R2', 'P3', '2019-01-02', ''] },
    ]);
  });

  it('counts the line where a record starts, over quoted line breaks and blank lines', async () => {
    expect(await read(`${header}\n\nR1,P2,2019-01-01,"satu\ndua\n\n""tiga"""\n   \r\nR2,P2,2019-01-01,x\n`)).toEqual([
      { line: 3, values: ['R1', 'P2', '2019-01-01', 'satu\ndua\n\n"tiga"'] },
      { line: 8, values: ['R2', 'P2', '2019-01-01', 'x'] },
    ]);
  });

  it('rejects a wrong number of columns and sends the rest', async () => {
    const path = write(`${header}\nR1,P2,2019-01-01\nR2,P2,2019-01-01,,\nR3,P2,2019-01-01,\n`);
    expect(await run(path)).toMatchObject({ read: 3, accepted: 1, unchanged: 0, rejected: 2 });
    expect(rejectsOf(path)).toEqual([
      `line,code,message,${header}`,
      '2,COLUMN_COUNT,"Baris ini berisi 3 kolom, seharusnya 4.",R1,P2,2019-01-01',
      '3,COLUMN_COUNT,"Baris ini berisi 5 kolom, seharusnya 4.",R2,P2,2019-01-01,,',
    ]);
  });

  it('rejects one record for a quote that is never closed, at its own line, and reads on behind it', async () => {
    const path = write(
      `${header}\nR1,P2,2019-01-01,x\nR2,P2,"2019-01-01,x\nR3,P2,2019-01-01,x\nR4,P2,"2019-01-01,x\nsisa\nR5,P2,"2019-01-01",x\n`,
    );
    expect(await run(path)).toMatchObject({ read: 5, accepted: 3, rejected: 2 });
    expect(
      rejectsOf(path)
        .slice(1)
        .map((line) => line.split(',').slice(0, 2).join()),
    ).toEqual(['3,COLUMN_COUNT', '5,COLUMN_COUNT']);
    expect(rows().map(({ line }) => line)).toEqual([2, 4, 7]);
  });

  it('rejects the last record when its quote is open at the end of the file', async () => {
    const path = write(`${header}\nR1,P2,2019-01-01,x\nR2,P2,2019-01-01,"x`);
    expect(await run(path)).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(rejectsOf(path)[1]).toMatch(/^3,COLUMN_COUNT,.*,R2,P2,2019-01-01,"""x"$/);
  });

  it('rejects text after a closing quote', async () => {
    const path = write(`${header}\n"R1"x,P2,2019-01-01,x\n`);
    expect(await run(path)).toMatchObject({ read: 1, rejected: 1 });
  });

  it('writes what the service rejects and warns of, in file order, with the own columns', async () => {
    const path = write(`${header}\nTOLAK1,P2,2019-01-01,"a\nb"\nAWAS1,P2,2019-01-01,\nkurang\nTOLAK2,P2,2019-01-01,\n`);
    expect(await run(path)).toMatchObject({ read: 4, accepted: 1, rejected: 3, warned: 1 });
    expect(readFileSync(`${path}.rejects.csv`, 'utf8')).toBe(
      `line,code,message,${header}\n2,NIK_FORMAT,NIK harus 16 angka.,TOLAK1,P2,2019-01-01,"a\nb"\n` +
        `5,COLUMN_COUNT,"Baris ini berisi 1 kolom, seharusnya 4.",kurang\n6,NIK_FORMAT,NIK harus 16 angka.,TOLAK2,P2,2019-01-01,\n`,
    );
    expect(readFileSync(`${path}.warnings.csv`, 'utf8')).toBe(
      `line,code,message,${header}\n4,UNDER_17,Di bawah 17 tahun.,AWAS1,P2,2019-01-01,\n`,
    );
  });

  it('sends batches in file order, one in flight, and finds all unchanged the second time', async () => {
    const path = write(header + '\n' + Array.from({ length: 12_001 }, (_, index) => `R${index},P2,2019-01-01,\n`).join(''));
    expect(await run(path)).toMatchObject({ read: 12_001, accepted: 12_001 });
    expect(rows().map(({ line }) => line)).toEqual(Array.from({ length: 12_001 }, (_, index) => index + 2));
    expect(endpoint.mostInFlight).toBe(1);
    expect(await run(path)).toMatchObject({ read: 12_001, accepted: 0, unchanged: 12_001 });
  });

  it('sends a batch again whose answer was lost', async () => {
    endpoint.losses = 2;
    expect(await run(write(`${header}\nR1,P2,2019-01-01,\n`), 'steps', 5_000)).toMatchObject({ read: 1, unchanged: 1 });
    expect(endpoint.batches).toHaveLength(3);
  });

  it('gives up with a sentence when the service stays away', async () => {
    endpoint.losses = 99;
    await expect(run(write(`${header}\nR1,P2,2019-01-01,\n`))).rejects.toThrow(/tidak dapat dihubungi/);
  });

  it('stops with a sentence when the token is refused', async () => {
    endpoint.status = 403;
    await expect(run(write(`${header}\nR1,P2,2019-01-01,\n`))).rejects.toThrow(/Token tidak diterima/);
  });

  it.each([
    ['an empty file', '', /kosong/],
    ['a missing header', 'R1,P2,2019-01-01,\n', /baris judul/],
    ['a header in another order', 'step,register_no,achieved_on,reference\nP2,R1,2019-01-01,\n', /baris judul/],
    ['only blank lines', '\n\n', /baris judul/],
    [
      'another encoding',
      Buffer.from(`${header}\nR1,P2,2019-01-01,x\nR2,P2,2019-01-01,caf\u00e9\n`, 'latin1'),
      /baris 3, bita 79 .*simpan sebagai CSV UTF-8/,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${header}\n`, 'utf16le'), /baris 1, bita 1 .*simpan sebagai CSV UTF-8/],
  ])('stops before anything goes in at %s', async (_, content, sentence) => {
    await expect(run(write(content))).rejects.toThrow(sentence);
    expect(rows()).toEqual([]);
  });

  it('reads nothing from a file that has only a header', async () => {
    expect(await run(write(`${header}\n`))).toMatchObject({ read: 0, accepted: 0, unchanged: 0, rejected: 0, warned: 0 });
  });

  it('keeps characters whole that lie across two reads', async () => {
    const long = 'é'.repeat(400_001);
    const [row] = await read(`${header}\nR1,P2,2019-01-01,${long}\nR2,P2,2019-01-01,"${'é'.repeat(300)}"\n`);
    expect(row?.values[3]).toBe(long);
  });
});
