import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const MADE_OR_FETCHED = new Set(['node_modules', 'dist', 'types', 'coverage', '.nx', '.okoce', '.git']);

/** Paths from the root of every file that a person wrote. */
function filesUnder(folder: string, matches: (path: string) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE_OR_FETCHED.has(entry.name) ? [] : filesUnder(path, matches);
    return matches(path) ? [relative(root, path)] : [];
  });
}

const documents = filesUnder(root, (path) => path.endsWith('.md'));
const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');

/** As GitHub makes them: lower case, spaces to dashes, punctuation left out. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** Links that stay within the project. */
function ownLinksIn(document: string): readonly string[] {
  const links = [...withoutCode(read(document)).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^(https?|mailto):/.test(link));
}

/** What is wrong with a link, if anything. */
function brokenLink(document: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), decodeURIComponent(path));
  if (!existsSync(join(root, target))) return `${link}: no such file`;
  if (anchor === undefined || !target.endsWith('.md') || statSync(join(root, target)).isDirectory()) return undefined;
  return anchorsOf(read(target)).has(anchor) ? undefined : `${link}: no such heading`;
}

describe('the documents', () => {
  it('are found', () => expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/import.md'])));

  it.each(documents)('%s: every link within the project leads somewhere', (document) =>
    expect(ownLinksIn(document).flatMap((link) => brokenLink(document, link) ?? [])).toEqual([]),
  );

  it('in docs are each a link away from README, or from one that is', () => {
    const found = new Set(['README.md']);
    for (const document of found)
      for (const link of ownLinksIn(document)) {
        const [path = ''] = link.split('#');
        if (path.endsWith('.md')) found.add(join(dirname(document), path));
      }
    expect(documents.filter((document) => document.startsWith('docs/') && !found.has(document))).toEqual([]);
  });

  it.each(documents)('%s: every diagram is one', (document) => {
    const diagrams = [...read(document).matchAll(/^ *```mermaid\n([\s\S]*?)^ *```$/gm)].map(([, diagram = '']) => diagram.trim());
    const known = /^(flowchart|graph|sequenceDiagram|stateDiagram-v2|classDiagram|erDiagram|timeline)\b[^\n]*\n\s*\S/;
    expect(diagrams.filter((diagram) => !known.test(diagram))).toEqual([]);
  });

  it('README has the tour that the end-to-end suite runs, word for word', () =>
    expect(read('README.md')).toContain(`\`\`\`bash\n${read('apps/e2e/src/tour.sh').trimEnd()}\n\`\`\``));
});

describe('.env.example', () => {
  it('names every variable that a process reads through its config class, and no other', () => {
    const sources = ['apps', 'libs'].flatMap((folder) => filesUnder(join(root, folder), (path) => /\/src\/.*(?<!\.spec)\.ts$/.test(path)));
    const declared = sources.flatMap((path) => [...read(path).matchAll(/^ *@Env\(\s*'([A-Z0-9_]+)'/gm)].map(([, name]) => name));
    const named = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...new Set(declared)].sort());
  });
});

describe('docs/import.md', () => {
  const [participants = '', steps = '', warnings = ''] = read('docs/import.md')
    .split(/^### Kode .*$/m)
    .slice(1);
  const table = (text: string): [string, string][] =>
    [...text.matchAll(/^\| `([A-Z_0-9]+)` +\| (.*?) +\|/gm)].map(([, code = '', message = '']) => [code, message]);
  const source = read('apps/enrolment/src/application/import/reject.ts');
  const [rejects = '', nikWarnings = ''] = source.split('nikWarningSentences');
  const sentences = (text: string): [string, string][] =>
    [...text.matchAll(/^ {2}([A-Z_0-9]+): '(.*)',$/gm)].map(([, code = '', message = '']) => [code, message]);
  const order = sentences(rejects).map(([code]) => code);
  const inOrder = (codes: readonly string[]): readonly string[] => order.filter((code) => codes.includes(code));

  it('has every reject code with its message', () => {
    const told = new Map([...table(participants), ...table(steps)]);
    // The importer counts the columns itself, and says how many it found.
    told.set('COLUMN_COUNT', new Map(sentences(rejects)).get('COLUMN_COUNT') ?? '');
    expect([...told].sort()).toEqual(sentences(rejects).sort());
  });

  it('has the codes of a participant in the order of the checks', () => {
    const codes = table(participants).map(([code]) => code);
    expect(codes).toEqual(inOrder(codes));
  });

  it('has the codes of a step in the order of the checks', () =>
    // Who the step is of is asked before what it says.
    expect(table(steps).map(([code]) => code)).toEqual([
      'COLUMN_COUNT',
      'REGISTER_NO_MISSING',
      'UNKNOWN_REGISTER_NO',
      'STEP_UNKNOWN',
      'DATE_FORMAT',
      'DATE_IN_FUTURE',
      'STEP_BEFORE_REGISTRATION',
      'DUPLICATE_STEP',
    ]));

  it('has every warning with its message', () => expect(table(warnings)).toEqual(sentences(nikWarnings)));
});
