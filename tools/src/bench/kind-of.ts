/** What a process is, in a word. */
export function kindOf(command: string): string {
  const main = /([a-z-]+)\/dist\/(?:[a-z-]+\/)?main\.js/.exec(command)?.[1];
  if (main === 'platform') return 'issuer';
  if (main === 'tools') return command.includes('/okoce/') ? 'importer' : 'runner';
  if (main) return main;
  const backend = /^postgres: (okoce_\w+) (okoce_\w+) /.exec(command);
  if (backend) return `PostgreSQL for ${backend[1]?.slice(6)}${backend[2] === 'okoce_log' ? ', log' : ''}`;
  return command.includes('postgres') ? 'PostgreSQL itself' : 'other';
}
