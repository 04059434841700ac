import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A request that every broker answers once it serves: ApiVersions 0, correlation 1, no client id. */
const API_VERSIONS = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

/** Resolves when the broker answers; a port that is only open does not count. Rejects after the deadline, or when `alive` says no. */
export async function untilKafkaAnswers(port: number, alive: () => boolean, deadlineMs = 60_000): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (!(await answers(port))) {
    if (!alive()) throw new Error('the broker ended');
    if (performance.now() > deadline) throw new Error(`the broker did not answer within ${deadlineMs / 1000} s`);
    await pause(50);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(API_VERSIONS));
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.setTimeout(2_000, () => settle(false));
  });
}
