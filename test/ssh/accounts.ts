import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeing } from "./namespace";

/** Name of the account that {@link withAccount} makes. */
export const OPERATOR = "operator";

/**
 * A program prefix that gives what it starts an account of its own and its own sudoers; the machine's stay as they are.
 * @param sudoers the text of /etc/sudoers there.
 */
export function withAccount(folder: string, name: string, sudoers: string): string[] {
  // The server reads authorized_keys with the account's rights.
  chmodSync(folder, 0o755);
  const home = join(folder, `home-${name}`);
  mkdirSync(home);
  chmodSync(home, 0o777);
  const file = (path: string, text: string, mode: number): [string, string] => {
    const copy = join(folder, `${name}${path.replaceAll("/", "-")}`);
    writeFileSync(copy, text);
    chmodSync(copy, mode);
    return [copy, path];
  };
  const passwd = `${readFileSync("/etc/passwd", "utf8")}${OPERATOR}:x:64000:65534::${home}:/bin/sh\n`;
  const shadow = `${readFileSync("/etc/shadow", "utf8")}${OPERATOR}:*:19000:0:99999:7:::\n`;
  return seeing(
    file("/etc/passwd", passwd, 0o644),
    file("/etc/shadow", shadow, 0o600),
    file("/etc/sudoers", sudoers, 0o440),
  );
}
