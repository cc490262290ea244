import type { ModuleState } from "../../../scripts/facts/kernel-modules";
import { kernelModules, MODULES_FILE } from "../../../scripts/operations/kernel-modules";
import { filesAfter, noFiles } from "./node-files";
import { whats } from "./shown";

const desired = { kernelModules: ["ip_vs", "br-netfilter"] };
const live = (ipVs: ModuleState, bridge: ModuleState) =>
  new Map<string, ModuleState>([
    ["ip_vs", ipVs],
    ["br_netfilter", bridge],
  ]);

test("a bare machine gets the list of every boot, and loads what is not loaded", () => {
  const facts = { files: noFiles(MODULES_FILE), modules: live("loaded", "available") };
  expect(whats(kernelModules(desired, facts))).toEqual([
    `write ${MODULES_FILE}: kernel modules of every boot`,
    "load kernel module br_netfilter",
  ]);
});

test("a module that somebody unloaded is loaded again, though the file is right", () => {
  const bare = { files: noFiles(MODULES_FILE), modules: live("available", "available") };
  const files = filesAfter(bare.files, kernelModules(desired, bare));
  expect(whats(kernelModules(desired, { files, modules: live("available", "loaded") }))).toEqual([
    "load kernel module ip_vs",
  ]);
  expect(kernelModules(desired, { files, modules: live("loaded", "loaded") })).toEqual([]);
});
