import type { idExport } from './id-export';

export const enExport: Readonly<Record<keyof typeof idExport, string>> = {
  'nav.exports': 'Download figures',
  'export.title': 'Download figures',
  'export.lead': 'Figures of sealed quarters, as files.',
  'export.none': 'No quarter is sealed yet. Figures can be downloaded once a quarter is closed.',
  'export.note': 'Every file says its label, cut-off, rule set, definitions and root.',
  'export.hidden':
    'Counts of 1 to 4 people are hidden (*), and so are differences of 1 to 4 to an earlier statement, and whatever else would tell them. 0 is shown.',
  'export.whole': 'Your files carry every figure, with none hidden: do not pass them on outside the programme.',
  'export.list': 'Sealed quarters',
  'export.cutOff': 'What was recorded before {when}',
  'export.sealed': 'Sealed',
  'export.restated': 'Restated {n}',
  'export.take': 'Download:',
  'export.xlsx': 'XLSX',
  'export.csv': 'CSV',
  'export.csvLocal': 'CSV for local Excel (;)',
};
