import { spawn } from "node:child_process";
import { PhaseError } from "../../errors";

/** A program to start, without a shell. */
export interface ToolCall {
  readonly program: string;
  readonly args: readonly string[];
  /** Default: the current directory. */
  readonly cwd?: string;
  /** Added to this process' environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program and gives its standard output, at most {@link OUTPUT_LIMIT} bytes of it. */
export type RunTool = (call: ToolCall) => Promise<string>;

const OUTPUT_LIMIT = 16 << 20;
const LINES_SHOWN = 15;

/**
 * Runs a program to its end. It is killed by the kernel when this process ends in any way (setpriv --pdeathsig), so a
 * killed build leaves no compiler behind.
 * @throws PhaseError `bundle-tool-failed` with the last lines of standard error.
 */
export function runTool(call: ToolCall): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", call.program, ...call.args], {
      cwd: call.cwd,
      env: { ...process.env, ...call.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout
      .setEncoding("utf8")
      .on("data", (text: string) => (stdout = (stdout + text).slice(-OUTPUT_LIMIT)));
    child.stderr
      .setEncoding("utf8")
      .on("data", (text: string) => (stderr = (stderr + text).slice(-OUTPUT_LIMIT)));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(failure(call, code ?? signal ?? "unknown", stderr));
    });
  });
}

function failure(call: ToolCall, status: number | string, stderr: string): PhaseError {
  const lines = stderr.trimEnd().split("\n").slice(-LINES_SHOWN).join("\n    ");
  return new PhaseError(`expected ${call.program} to succeed, it ended with ${status}:\n    ${lines}`, {
    code: "bundle-tool-failed",
    subject: [call.program, ...call.args].join(" ").slice(0, 200),
    hint: "fix what the lines above say and run the same command again: finished parts are kept",
  });
}
