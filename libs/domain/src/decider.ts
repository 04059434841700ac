/** An aggregate as three pure things: where it starts, what it decides, how a fact changes it. */
export interface Decider<State, Command, Fact> {
  readonly initialState: State;
  /** Answers the new facts, none when it is already so. @throws RuleViolation when a rule refuses. */
  decide(command: Command, state: State): readonly Fact[];
  /** Never refuses: what was recorded is so. */
  evolve(state: State, fact: Fact): State;
}

/** Ends a switch over a union; a new member breaks the compile. @throws TypeError when a stranger gets here at run time. */
export function assertNever(value: never): never {
  throw new TypeError(`Not a known case: ${JSON.stringify(value)}`);
}

/** The state after these facts, in order. */
export function fold<S, C, F>(decider: Decider<S, C, F>, facts: readonly F[]): S {
  return facts.reduce((state, fact) => decider.evolve(state, fact), decider.initialState);
}
