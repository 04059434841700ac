// The last line of a run, for people and for CI: what passed, what failed, what was skipped. A suite that could not run is a failure.
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    // Said here too, so that a run that ends early, for whatever reason, cannot end well.
    if (failed > 0) process.exitCode = 1;
    // Jest adds its own summary after the reporters; the line is the last one only when the process ends.
    process.once('exit', () => process.stderr.write(`\n${line}\n`));
  }
};
