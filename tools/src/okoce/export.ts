import { addExportContracts } from './export-contracts';
import { addExportFigures } from './export-figures';
import type { AddVerb } from './verb';

/** What is taken out of the system as a file. */
export const addExport: AddVerb = (program, exitWith) => {
  const group = program.command('export').description('bawa keluar sebagai berkas (takes out as a file)');
  addExportContracts(group, exitWith);
  addExportFigures(group, exitWith);
};
