import { journeySuite } from './journey.suite';
import { quarterSuite } from './quarter.suite';
import { startSystem, type System, type Transport } from './system';

/** All that must hold of the system as a person starts it, which happens once for all of it; the same for either transport. */
export function wholeSystemSuite(transport: Transport, brokers: () => readonly string[] = () => []): void {
  describe(`the whole system on the ${transport} log`, () => {
    let system: System;
    beforeAll(async () => {
      system = await startSystem(transport, ['--fresh', '--no-sample'], { brokers: brokers() });
    }, 300_000);
    afterAll(async () => system?.stop(), 30_000);

    journeySuite(() => system);
    quarterSuite(() => system);
  });
}
