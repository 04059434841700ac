import { fold } from './decider';
import type { Decider } from './decider';
import { RuleViolation } from './rule-violation';

/** What a decider is asked to show: its states by facts that lead to them, and its commands, each by name. */
export interface StateTable<State, Command, Fact extends { readonly type: string }> {
  /** The file it documents, such as `participant`. */
  readonly name: string;
  readonly title: string;
  readonly decider: Decider<State, Command, Fact>;
  readonly situations: Readonly<Record<string, readonly Fact[]>>;
  readonly commands: Readonly<Record<string, Command>>;
}

export interface RenderedStateTable {
  readonly name: string;
  readonly title: string;
  readonly situations: readonly string[];
  /** For each command what it comes to in each situation: facts by type, a refusal by its code, or nothing. */
  readonly rows: readonly { readonly command: string; readonly cells: readonly StateTableCell[] }[];
}

export type StateTableCell = { readonly facts: readonly string[] } | { readonly refused: string };

/** What the decider itself answers to each command in each situation: a table that cannot differ from the code. */
export function stateTable<State, Command, Fact extends { readonly type: string }>({
  name,
  title,
  decider,
  situations,
  commands,
}: StateTable<State, Command, Fact>): RenderedStateTable {
  const states = Object.values(situations).map((facts) => fold(decider, facts));
  const rows = Object.entries(commands).map(([command, asked]) => ({
    command,
    cells: states.map((state) => cellOf(decider, asked, state)),
  }));
  return { name, title, situations: Object.keys(situations), rows };
}

function cellOf<State, Command, Fact extends { readonly type: string }>(
  decider: Decider<State, Command, Fact>,
  command: Command,
  state: State,
): StateTableCell {
  try {
    return { facts: decider.decide(command, state).map(({ type }) => type) };
  } catch (error) {
    if (error instanceof RuleViolation) return { refused: error.code };
    throw error;
  }
}
