import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, repeated: number }} TestCount repeated: of the passed, at a second try */

/**
 * Counts the tests that ran. A skipped test proves nothing and counts for nothing.
 *
 * @param {any} report the JSON report of Vitest, or of Playwright
 * @returns {TestCount}
 */
export function countTests(report) {
  if (report.stats) {
    const { expected, flaky, unexpected } = report.stats
    return { passed: expected + flaky, failed: unexpected, repeated: flaky }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, repeated: 0 }
}

/** @returns {TestCount} of the reports that were written; a runner that broke off wrote none */
export function sumReports(/** @type {readonly string[]} */ paths) {
  const counts = paths
    .filter((path) => existsSync(path))
    .map((path) => countTests(JSON.parse(readFileSync(path, 'utf8'))))
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    repeated: counts.reduce((sum, count) => sum + count.repeated, 0),
  }
}
