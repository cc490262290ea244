import { relative } from "node:path";

const SIGNS = { passed: "✓", failed: "✗" };

/** Says the name of every test as it ends: a test of a lab takes minutes, and Jest itself waits for its whole file. */
export default class ProgressReporter {
  onTestFileStart({ path }) {
    console.error(relative(process.cwd(), path));
  }

  onTestCaseResult(_test, { fullName, status, duration }) {
    const time = typeof duration === "number" ? ` (${(duration / 1000).toFixed(1)} s)` : "";
    console.error(`  ${SIGNS[status] ?? status} ${fullName}${time}`);
  }
}
