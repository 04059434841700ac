/** What a statement of a quarter is called: its seal `sealed`, its restatements `restated-1`, `restated-2`, ... */
export function labelOf({ restatement }: { readonly restatement: number }): string {
  return restatement === 0 ? 'sealed' : `restated-${restatement}`;
}
