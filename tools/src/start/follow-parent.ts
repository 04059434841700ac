/**
 * Loaded before a child's own code (`node --require`): the channel to the runner closes when the runner ends, however it
 * ended, and then the child stops too.
 */
const HARD_AFTER_MS = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), HARD_AFTER_MS).unref();
});
// A listener holds the process open; the channel must not be what keeps it alive.
process.channel?.unref();
