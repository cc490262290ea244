import { liveProgress } from "./progress-live";
import { progressJson, progressLines } from "./progress-lines";
import type { Progress } from "./report";

/** Lines for a log, JSON for a program, a live display on a terminal. */
export async function progressFor(format: "text" | "json", stream: NodeJS.WriteStream): Promise<Progress> {
  const print = (line: string): void => void stream.write(`${line}\n`);
  if (format === "json") return { report: progressJson(print), close: () => undefined };
  if (!stream.isTTY) return { report: progressLines(print), close: () => undefined };
  return liveProgress(stream, print);
}
