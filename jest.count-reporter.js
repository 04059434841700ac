// The last line of a run, for people and for CI: what passed, what failed, what was skipped. A suite that could not run is a failure.
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    // The default reporter writes its summary to stderr; the same stream keeps the order when both go to one place.
    process.stderr.write(`\n${this.line}\n`);
  }
};
