import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { cacheDirectory } from "../directories";

/** `kubefjord bundle`: what nodes need, made from Go modules and Debian packages, on this machine. */
export function bundleCommand(): Command {
  return new Command("bundle")
    .description("build, list and verify the bundle of everything a node needs")
    .addCommand(build())
    .addCommand(list())
    .addCommand(verify());
}

function build(): Command {
  return withOutput("build", "make the bundle; does nothing if it is there already")
    .option("--jobs <number>", "parts under way at the same time", positive, availableParallelism())
    .action(async ({ output, jobs }: { output: string; jobs: number }) => {
      const { buildBundle } =
        require("../lab/bundle/build-bundle") as typeof import("../lab/bundle/build-bundle");
      const { sizeByRole } =
        require("../artifacts/bundle-report") as typeof import("../artifacts/bundle-report");
      const partsDirectory = cacheDirectory("bundle-parts");
      const { manifest, built } = await buildBundle({
        output,
        partsDirectory,
        jobs,
        progress: process.stderr,
      });
      console.log(
        `${built ? "built" : "up to date"}: ${output} (Kubernetes ${manifest.kubernetes}; ${sizeByRole(manifest.artifacts)})`,
      );
    });
}

function list(): Command {
  return withOutput("list", "show name, version, architecture, size, digest and source of every artefact")
    .option("--json", "print JSON", false)
    .action(async ({ output, json }: { output: string; json: boolean }) => {
      const { openBundle } = require("../artifacts/bundle") as typeof import("../artifacts/bundle");
      const { tableOf } =
        require("../artifacts/bundle-report") as typeof import("../artifacts/bundle-report");
      const { artifacts } = await openBundle(output);
      console.log(json ? JSON.stringify(artifacts, undefined, 2) : tableOf(artifacts));
    });
}

function verify(): Command {
  return withOutput("verify", "compare every file of the bundle with its digest")
    .option("--json", "print JSON", false)
    .action(async ({ output, json }: { output: string; json: boolean }) => {
      const { openBundle } = require("../artifacts/bundle") as typeof import("../artifacts/bundle");
      const { verifyBundle, verificationError } =
        require("../artifacts/verify-bundle") as typeof import("../artifacts/verify-bundle");
      const { verdictTable } =
        require("../artifacts/bundle-report") as typeof import("../artifacts/bundle-report");
      const verdicts = await verifyBundle(await openBundle(output));
      console.log(json ? JSON.stringify(verdicts, undefined, 2) : verdictTable(verdicts));
      const error = verificationError(output, verdicts);
      if (error !== undefined) throw error;
    });
}

function withOutput(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--output <directory>", "the bundle's directory", cacheDirectory("bundle"));
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("expected a whole number of at least 1");
}
