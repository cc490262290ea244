import { readFileSync } from "node:fs";

/** USER_HZ, the unit of times in /proc: 100 on every Linux that Node runs on (proc(5)). */
const TICKS_PER_SECOND = 100;

/** Processor seconds of a process. */
export interface ProcessorTime {
  readonly own: number;
  /** Of the processes it has started that have ended and been waited for, and of theirs. */
  readonly children: number;
}

/** @param process its pid, or `self`, which for /proc is this one */
export function processorTime(process: number | "self"): ProcessorTime {
  const stat = readFileSync(`/proc/${process}/stat`, "utf8");
  // proc_pid_stat(5): utime, stime, cutime, cstime; the name before them may hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15).map(Number);
  return { own: (utime + stime) / TICKS_PER_SECOND, children: (cutime + cstime) / TICKS_PER_SECOND };
}
