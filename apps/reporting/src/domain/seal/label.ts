/** Everything applied so far: the label of what is no statement. */
export const CURRENT = 'current';

const labelPattern = /^(?:sealed|restated-([1-9]\d{0,5}))$/;

/** What a statement of a quarter is called: its seal `sealed`, its restatements `restated-1`, `restated-2`, ... */
export function labelOf({ restatement }: { readonly restatement: number }): string {
  return restatement === 0 ? 'sealed' : `restated-${restatement}`;
}

/** The number of the statement that a label names, 0 for the seal; undefined for any other text, `current` included. */
export function restatementOf(label: string): number | undefined {
  const match = labelPattern.exec(label);
  return match ? Number(match[1] ?? 0) : undefined;
}
