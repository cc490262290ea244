#!/usr/bin/env node
// The public surface of each entry point, as a report that a review sees change: api/NAME.api.md.
//   node api/extract.mjs            compares; exit code 1 if the surface is not the reviewed one
//   node api/extract.mjs --update   writes the reports anew
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Declarations of their own: dist may be another build's, and in node_modules they would count as foreign. */
const DECLARATIONS = join(ROOT, "api", "build");
const ENTRIES = { spec: "spec", terraform: "constructs/terraform", kubernetes: "constructs/kubernetes" };

function declare() {
  rmSync(DECLARATIONS, { recursive: true, force: true });
  mkdirSync(DECLARATIONS, { recursive: true });
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const only = ["--emitDeclarationOnly", "--outDir", DECLARATIONS];
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.api.json", ...only], { cwd: ROOT, stdio: "inherit" });
}

function configuration([name, folder]) {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: join(DECLARATIONS, folder, "index.d.ts"),
      apiReport: {
        enabled: true,
        reportFolder: join(ROOT, "api"),
        reportTempFolder: join(DECLARATIONS, "reports"),
        reportFileName: name,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      compiler: { tsconfigFilePath: join(ROOT, "tsconfig.api.json"), skipLibCheck: true },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: join(ROOT, "api", "extract.mjs"),
    packageJsonFullPath: join(ROOT, "package.json"),
  });
}

declare();
const localBuild = process.argv.includes("--update");
const changed = Object.entries(ENTRIES).filter(
  (entry) =>
    Extractor.invoke(configuration(entry), { localBuild, showVerboseMessages: false }).apiReportChanged,
);
if (changed.length > 0 && !localBuild) {
  console.error(`the public surface of ${changed.map(([name]) => name).join(", ")} is not the reviewed one`);
  console.error("  -> if that is meant: npm run api:update, and look at the difference in api/*.api.md");
  process.exitCode = 1;
}
