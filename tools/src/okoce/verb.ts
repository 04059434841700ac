import type { Command } from 'commander';

/** Adds a verb; one that ran, but not to the full, says so with an exit code. */
export type AddVerb = (program: Command, exitWith: (code: number) => void) => void;
