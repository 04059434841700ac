// The last lines of a run, for people and for CI: one for each thing that was missing, with how much was skipped for want of it; then what
// passed, what failed, what was skipped. A suite that could not run is a failure.
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    // Said here too, so that a run that ends early, for whatever reason, cannot end well.
    if (failed > 0) process.exitCode = 1;
    // Jest adds its own summary after the reporters; the line is the last one only when the process ends.
    process.once('exit', () => process.stderr.write(['', ...skippedLines(results), line, ''].join('\n')));
  }
};

/** Suites that cannot run here say why in their title: `... [skipped: no Java]`. */
function skippedLines({ testResults }) {
  const tests = testResults.flatMap((file) => file.testResults.map((test) => ({ file: file.testFilePath, titles: test.ancestorTitles })));
  const reasons = new Map();
  for (const { file, titles } of tests) {
    const [, reason] = /\[skipped: (.*)\]$/.exec(titles.find((title) => title.endsWith(']')) ?? '') ?? [];
    if (reason === undefined) continue;
    const found = reasons.get(reason) ?? { tests: 0, files: new Set() };
    found.tests += 1;
    found.files.add(file);
    reasons.set(reason, found);
  }
  return [...reasons].map(([reason, found]) => `SKIPPED ${found.tests} tests in ${found.files.size} files: ${reason}`);
}
