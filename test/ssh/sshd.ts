import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { userInfo } from "node:os";
import type { Host } from "../../scripts/transport";
import { pinnedKeys } from "../../scripts/transport";
import { freePort } from "../free-port";
import { keyPair, type KeyPair } from "./keys";

/** A real OpenSSH server of a test's own: its own folder, keys and port, ended by its own process id. */
export interface Sshd {
  readonly port: number;
  readonly hostKey: KeyPair;
  readonly clientKey: KeyPair;
  /** What it logged so far, a line each. */
  readonly log: readonly string[];
  readonly process: ChildProcess;
  /** A host that this server answers for, with its key pinned. */
  host(changes?: Partial<Host>): Host;
  stop(): Promise<void>;
}

export interface SshdSettings {
  /** Further lines of sshd_config; the first mention of a keyword wins, these come first. */
  readonly config?: readonly string[];
  /** @default ed25519 */
  readonly hostKeyType?: string;
  /** @default ed25519 */
  readonly clientKeyType?: string;
  /** @default 127.0.0.1 */
  readonly listen?: string;
  /** A fixed port, for a server that comes back. @default a free one */
  readonly port?: number;
  /** Keys of an earlier server, for one that comes back. */
  readonly keysOf?: Sshd;
  /** Program that starts sshd, its arguments before sshd's. @default none */
  readonly wrapper?: readonly string[];
  /** Further arguments of sshd. @default none */
  readonly flags?: readonly string[];
}

const SSHD = "/usr/sbin/sshd";

/** Starts a server in `folder` and waits until it listens. */
export async function startSshd(folder: string, settings: SshdSettings = {}): Promise<Sshd> {
  const port = settings.port ?? (await freePort());
  const name = `sshd-${port}-${Date.now()}`;
  const hostKey = settings.keysOf?.hostKey ?? keyPair(folder, `${name}-host`, settings.hostKeyType);
  const clientKey = settings.keysOf?.clientKey ?? keyPair(folder, `${name}-client`, settings.clientKeyType);
  const config = join(folder, `${name}.conf`);
  writeFileSync(join(folder, `${name}.authorized`), `${clientKey.line}\n`);
  writeFileSync(config, sshdConfig(settings, folder, port, hostKey, join(folder, `${name}.authorized`)));
  // sshd started as root insists on this folder for its unprivileged child.
  if (userInfo().uid === 0) mkdirSync("/run/sshd", { recursive: true });

  const args = [...(settings.wrapper ?? []), SSHD, "-D", "-e", ...(settings.flags ?? []), "-f", config];
  const child = spawn("/usr/bin/env", args, { stdio: ["ignore", "ignore", "pipe"] });
  const log: string[] = [];
  await listening(child, log);
  return {
    port,
    hostKey,
    clientKey,
    log,
    process: child,
    host: (changes = {}) => ({
      name: "node-a",
      address: settings.listen ?? "127.0.0.1",
      port,
      user: userInfo().username,
      authentication: { kind: "key-file", path: clientKey.path },
      hostKeys: pinnedKeys([hostKey.line], "nodes.node-a.hostKey"),
      ...changes,
    }),
    stop: () => ended(child),
  };
}

function sshdConfig(
  settings: SshdSettings,
  folder: string,
  port: number,
  hostKey: KeyPair,
  authorized: string,
): string {
  return [
    ...(settings.config ?? []),
    // bash reads ~/.bashrc when sshd starts it; the developer's own has no place in a test.
    `SetEnv HOME=${folder}`,
    `Port ${port}`,
    `ListenAddress ${settings.listen ?? "127.0.0.1"}`,
    `HostKey ${hostKey.path}`,
    `AuthorizedKeysFile ${authorized}`,
    "StrictModes no",
    "UsePAM no",
    "PidFile none",
    "PasswordAuthentication no",
    "KbdInteractiveAuthentication no",
    "PermitRootLogin prohibit-password",
    "LogLevel VERBOSE",
    "",
  ].join("\n");
}

function listening(child: ChildProcess, log: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`sshd ended: ${log.join("; ")}`)));
    if (child.stderr === null) throw new Error("sshd has no stderr");
    createInterface(child.stderr).on("line", (line) => {
      log.push(line);
      if (line.includes("Server listening on")) resolve();
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}
