export * from './event-log';
export * from './facts';
