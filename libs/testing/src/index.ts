export * from './decider-spec';
export * from './eventually';
export * from './postgres';
