import { CommanderError } from "commander";
import { ExitCode, KubefjordError } from "../spec/errors";

/**
 * Runs a program's body and ends the process with the exit code of its class of failure.
 * Our own errors print as `subject: message` and a hint; anything else is a bug of ours and prints its stack.
 */
export async function runProgram(body: () => Promise<void>): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: not a failure, and no reason to leave nodes half-way.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    await body();
  } catch (error) {
    if (error instanceof KubefjordError) {
      console.error(error.explain());
      process.exitCode = error.exitCode;
      return;
    }
    if (error instanceof CommanderError) {
      // Commander has printed the usage, the help or the version already.
      process.exitCode = error.exitCode === 0 ? 0 : ExitCode.WrongInput;
      return;
    }
    console.error("This is a bug in kubefjord. Please report it with the lines below.\n", error);
    process.exitCode = ExitCode.Internal;
  }
}
