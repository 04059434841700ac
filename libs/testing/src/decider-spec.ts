import { RuleViolation, fold } from '@okoce/domain';
import type { Decider } from '@okoce/domain';

export interface Expectation<Fact> {
  /** These whole facts are decided, in this order. */
  then(...facts: Fact[]): void;
  /** It is already so. */
  thenNothing(): void;
  /** A rule refuses, with this code. */
  thenRefuses(code: string): void;
}

export interface DeciderSpec<Command, Fact> {
  given(...facts: Fact[]): { when(command: Command): Expectation<Fact> };
}

/** Speaks of a decider in facts alone: `given(...past).when(command).then(...facts)`. */
export function specFor<State, Command, Fact>(decider: Decider<State, Command, Fact>): DeciderSpec<Command, Fact> {
  return { given: (...facts) => ({ when: (command) => expectationOf(decider, facts, command) }) };
}

function expectationOf<S, C, F>(decider: Decider<S, C, F>, past: readonly F[], command: C): Expectation<F> {
  const state = fold(decider, past);
  const then = (...facts: F[]): void => {
    const decided = decider.decide(command, state);
    expect(decided).toStrictEqual(facts);
    // What was decided must also be something the state can take in.
    decided.reduce((next, fact) => decider.evolve(next, fact), state);
  };
  return {
    then,
    thenNothing: () => then(),
    thenRefuses: (code) => expect(refusalOf(() => decider.decide(command, state))).toBe(code),
  };
}

function refusalOf(decide: () => readonly unknown[]): string {
  try {
    return `no refusal, but ${JSON.stringify(decide())}`;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}
