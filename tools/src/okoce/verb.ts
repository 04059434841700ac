import type { Command } from 'commander';

/** Adds a verb; one that ran, but not to the full, says so with an exit code. */
export type AddVerb = (program: Command, exitWith: (code: number) => void) => void;

/** For options that may be given several times. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
