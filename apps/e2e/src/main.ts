export { startSystem, type System, type Transport } from './system';
export { Client, type Reply } from './client';
