import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} TestCount */

/**
 * Counts the tests that ran. A skipped test proves nothing and counts for nothing.
 *
 * @param {any} report the JSON report of Vitest, or of Playwright
 * @returns {TestCount}
 */
export function countTests(report) {
  if (report.stats) {
    const { expected, flaky, unexpected } = report.stats
    return { passed: expected, failed: unexpected + flaky }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

/** @returns {TestCount} of the reports that were written; a runner that broke off wrote none */
export function sumReports(/** @type {readonly string[]} */ paths) {
  const counts = paths
    .filter((path) => existsSync(path))
    .map((path) => countTests(JSON.parse(readFileSync(path, 'utf8'))))
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  }
}
