import { CannotRun } from '../config';

/** A statement by its label, as people say it. */
export function labelText(label: string): string {
  if (label === 'current') return 'terkini';
  return label === 'sealed' ? 'disegel' : label.replace('restated-', 'pernyataan ulang ke-');
}

/** @throws CannotRun for what is no label. */
export function checkLabel(label: string | undefined): void {
  if (label !== undefined && !/^(?:current|sealed|restated-[1-9]\d{0,5})$/.test(label))
    throw new CannotRun(`Label ditulis sealed, restated-1 dan seterusnya, atau current, bukan "${label}". (Not a label.)`);
}

/** @throws CannotRun for what is no label of a statement: what is current has no root. */
export function checkStatementLabel(label: string | undefined): void {
  if (label === 'current')
    throw new CannotRun('Yang terkini belum dinyatakan: label pernyataan ditulis sealed, restated-1 dan seterusnya. (Not a statement.)');
  checkLabel(label);
}

/** Which report it is, and how often its quarter was restated; nothing where the answer does not say. */
export function labelSentence({ label, restatements, ruleSet, root }: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof label !== 'string') return [];
  const sealed = restatements === null ? 'triwulan belum disegel' : restatedText(Number(restatements));
  const rules = typeof ruleSet === 'string' ? `; aturan ${ruleSet}` : '';
  return [`Label: ${labelText(label)}; ${sealed}${rules}`, ...(typeof root === 'string' ? [`Akar: ${root}`] : [])];
}

function restatedText(restatements: number): string {
  return restatements === 0 ? 'triwulan disegel, belum pernah dinyatakan ulang' : `triwulan disegel, dinyatakan ulang ${restatements} kali`;
}
