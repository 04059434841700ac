declare const brand: unique symbol;

/** A string or number that only its own check may make: two brands are never mixed up. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
