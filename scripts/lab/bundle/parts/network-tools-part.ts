import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { entryFrom, writeLayer, type LayerEntry } from "../layer";
import { resolveLibraries } from "../libraries";
import type { Part } from "../part";
import type { RunTool } from "../run-tool";

const SUITE = "trixie";
/** liblzma5 is loaded by kmod at run time, for compressed modules; nothing names it as needed. */
const PACKAGES = ["base-files", "conntrack", "ipset", "iptables", "kmod", "liblzma5", "netbase", "nftables"];
const LIBRARIES = "usr/lib/x86_64-linux-gnu";

/** What kube-proxy starts, and what a person debugging it wants; iptables is always its nftables flavour. */
const PROGRAMS = [
  "usr/bin/kmod",
  "usr/sbin/conntrack",
  "usr/sbin/ipset",
  "usr/sbin/nft",
  "usr/sbin/xtables-nft-multi",
];
/** Names of protocols: without them ipset takes no `tcp:443`, and kube-proxy's ipvs mode rejects every Service. */
const TABLES = ["etc/protocols"];
const LOADED_AT_RUN_TIME = ["liblzma.so.5", "libzstd.so.1"];
const LINKS: Readonly<Record<string, readonly string[]>> = {
  "xtables-nft-multi": ["iptables", "ip6tables"].flatMap((name) => [name, `${name}-restore`, `${name}-save`]),
  "../bin/kmod": ["modprobe", "modinfo", "lsmod"],
};

/** Folders that Debian merged: programs and the dynamic loader are looked for in the old places. */
const MERGED: readonly LayerEntry[] = [
  ...["bin", "lib", "lib64", "sbin"].map((name) => ({ path: name, link: `usr/${name}` })),
  { path: "usr/lib64/ld-linux-x86-64.so.2", link: "../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" },
];

/**
 * The base of kube-proxy's image: the network tools of Debian and the libraries they load, nothing else (no shell, no
 * package database). Writes `layer.tar` and `versions.json` (package -> version). Which versions come is Debian's
 * choice at the time of the build; they are kept until the part is made anew.
 */
export function networkToolsPart(): Part {
  return {
    name: "network-tools",
    needs: [],
    inputs: { recipe: 1, suite: SUITE, packages: PACKAGES, files: [...PROGRAMS, ...TABLES], links: LINKS },
    build: async ({ into, scratch, run }) => {
      const root = await unpackPackages(run, scratch);
      await writeLayer(await entries(run, root), join(into, "layer.tar"));
      await writeFile(join(into, "versions.json"), JSON.stringify(await versions(root)));
    },
  };
}

/** Package -> version of a finished network-tools part. */
export async function readVersions(directory: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(directory, "versions.json"), "utf8")) as Record<string, string>;
}

async function unpackPackages(run: RunTool, scratch: string): Promise<string> {
  const tar = join(scratch, "packages.tar");
  const root = join(scratch, "root");
  await mkdir(root);
  // The variant `extract` runs nothing of the packages, so it needs no chroot and no root.
  const options = ["--variant=extract", "--format=tar", `--include=${PACKAGES.join(",")}`];
  await run({ program: "mmdebstrap", args: [...options, SUITE, tar], env: { TMPDIR: scratch } });
  await run({ program: "tar", args: ["-xf", tar, "-C", root, "--no-same-owner", "--exclude=./dev/*"] });
  return root;
}

async function entries(run: RunTool, root: string): Promise<LayerEntry[]> {
  const extensions = (await readdir(join(root, LIBRARIES, "xtables"))).map(
    (name) => `${LIBRARIES}/xtables/${name}`,
  );
  const loaded = LOADED_AT_RUN_TIME.map((name) => `${LIBRARIES}/${name}`);
  const libraries = await resolveLibraries(run, root, LIBRARIES, [...PROGRAMS, ...extensions, ...loaded]);
  const files = [...new Set([...PROGRAMS, ...TABLES, ...extensions, ...libraries])];
  const links = Object.entries(LINKS).flatMap(([target, names]) =>
    names.map((name) => ({ path: `usr/sbin/${name}`, link: target })),
  );
  return [
    ...MERGED,
    ...links,
    ...(await Promise.all(files.map((path) => entryFrom(path, join(root, path))))),
  ];
}

/** From the first line of each package's changelog: the packages are unpacked, not installed, so dpkg knows none. */
async function versions(root: string): Promise<Record<string, string>> {
  const found = PACKAGES.map(async (name) => {
    const folder = join(root, "usr/share/doc", name);
    const log = (await readdir(folder))
      .filter((file) => /^changelog(\.Debian)?\.gz$/.test(file))
      .sort()
      .at(0);
    if (log === undefined) return [name, "unknown"];
    const text = gunzipSync(await readFile(join(folder, log))).toString("utf8");
    return [name, /\(([^)]+)\)/.exec(text)?.[1] ?? "unknown"];
  });
  return Object.fromEntries(await Promise.all(found)) as Record<string, string>;
}
