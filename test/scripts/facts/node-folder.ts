import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Fact } from "../../../scripts/facts/fact";

/**
 * A node's files by absolute path, symbolic links with what they lead to, and programs of `bin` as text for sh, which
 * stand before this machine's own.
 */
interface NodeFolder {
  readonly files?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly programs?: Readonly<Record<string, string>>;
}

/** What a fact reads on such a node: its text is run by this machine's sh, with the paths it asks for in a folder. */
export function readIn<T>(
  { files = {}, links = {}, programs = {} }: NodeFolder,
  { text, parse }: Fact<T>,
): T {
  const root = mkdtempSync(join(tmpdir(), "kubefjord-node-"));
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  try {
    for (const [path, content] of Object.entries(files)) put(path, content);
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(target, join(root, path));
    }
    for (const [name, content] of Object.entries(programs)) {
      put(`/bin/${name}`, `#!/bin/sh\n${content}\n`);
      chmodSync(join(root, "bin", name), 0o755);
    }
    const there = text.toString().replace(/(?<=['"\s])(?=\/(etc|run|var|usr)\/)/g, root);
    const env = { ...process.env, LC_ALL: "C", PATH: `${root}/bin:${process.env.PATH ?? ""}` };
    const stdout = execFileSync("sh", ["-euc", there], { env, encoding: "utf8" }).replaceAll(root, "");
    return parse({ stdout, stderr: "", code: 0 });
  } finally {
    rmSync(root, { recursive: true });
  }
}
