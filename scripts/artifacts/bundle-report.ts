import Table from "cli-table3";
import { EVERY_ROLE } from "./artifact";
import type { BundledArtifact } from "./bundle-manifest";
import type { Verdict } from "./verify-bundle";

/** A table for people: name, version, architecture, roles, size on the wire, digest, source. */
export function tableOf(artifacts: readonly BundledArtifact[]): string {
  const table = new Table({
    head: ["name", "version", "arch", "kind", "nodes", "MB", "sha256", "source"],
    style: { compact: true, head: [], border: [] },
    colAligns: ["left", "left", "left", "left", "left", "right", "left", "left"],
  });
  for (const artifact of artifacts) {
    const { name, version, architecture, kind, size, sha256, source } = artifact;
    table.push([
      name,
      version || "-",
      architecture,
      kind,
      nodesOf(artifact),
      megabytes(size),
      sha256.slice(0, 16),
      source,
    ]);
  }
  return `${table.toString()}\n${sizeByRole(artifacts)}`;
}

/** For example `control-plane node 190.2 MB, worker node 84.1 MB`: what one bare node of each role takes. */
export function sizeByRole(artifacts: readonly BundledArtifact[]): string {
  return EVERY_ROLE.map((role) => {
    const bytes = artifacts
      .filter(({ roles }) => roles.includes(role))
      .reduce((sum, { size }) => sum + size, 0);
    return `${role} node ${megabytes(bytes)} MB`;
  }).join(", ");
}

/** One line per artefact: good, or what is wrong with it. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const table = new Table({
    style: { compact: true, head: [], border: [] },
    head: ["name", "version", "MB", "sha256", ""],
  });
  for (const { artifact, problem } of verdicts) {
    const { name, version, size, sha256 } = artifact;
    table.push([name, version || "-", megabytes(size), sha256, problem ?? "good"]);
  }
  return table.toString();
}

function nodesOf({ roles }: BundledArtifact): string {
  return EVERY_ROLE.every((role) => roles.includes(role)) ? "all" : roles.join(" ");
}

/** Millions of bytes, as the limits on a bundle's size are written. */
function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
