import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Authentication } from "../../scripts/transport";
import type { KeyPair } from "./keys";

let agents = 0;

/** Does some work with a real ssh-agent that holds these keys, and ends the agent by its own process id. */
export async function withAgent<T>(
  folder: string,
  keys: readonly KeyPair[],
  work: (agent: Authentication) => Promise<T>,
): Promise<T> {
  agents += 1;
  const socket = join(folder, `agent-${agents}`);
  const agent = spawn("ssh-agent", ["-D", "-a", socket], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    await once(createInterface(agent.stdout), "line");
    for (const { path } of keys) {
      execFileSync("ssh-add", ["-q", path], {
        env: { ...process.env, SSH_AUTH_SOCK: socket },
        stdio: "pipe",
      });
    }
    return await work({ kind: "agent", socket });
  } finally {
    const exit = once(agent, "exit");
    agent.kill("SIGTERM");
    await exit;
  }
}
