import { join } from "node:path";
import { sysctls, SYSCTLS_FILE } from "../../../scripts/operations/sysctls";
import { sysctlProfile } from "../../../spec/sysctls";
import { labSpec } from "../../constructs/clusters";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles } from "./node-files";
import { shown, whats } from "./shown";

const GOLDEN = join(__dirname, "golden");

const desired = {
  sysctls: [
    { key: "net.core.somaxconn", value: 65_535, why: "accept queue" },
    { key: "net.ipv4.tcp_rmem", value: "4096 87380 6291456", why: "receive buffers" },
  ],
};

test("only what differs is set, and its old value is told", () => {
  const facts = {
    files: noFiles(SYSCTLS_FILE),
    sysctls: new Map([
      ["net.core.somaxconn", "4096"],
      ["net.ipv4.tcp_rmem", "4096 87380 6291456"],
    ]),
  };
  expect(whats(sysctls(desired, facts))).toEqual([
    `write ${SYSCTLS_FILE}: sysctls of every boot`,
    "set net.core.somaxconn to 65535, was 4096: accept queue",
  ]);
});

test("the second run has nothing to do", () => {
  const bare = { files: noFiles(SYSCTLS_FILE), sysctls: new Map<string, string>() };
  const files = filesAfter(bare.files, sysctls(desired, bare));
  const live = new Map(desired.sysctls.map(({ key, value }) => [key, String(value)]));
  expect(sysctls(desired, { files, sysctls: live })).toEqual([]);
});

test("the file of a cluster in ipvs mode says why each line is there", () => {
  const profile = { sysctls: sysctlProfile(labSpec()) };
  const facts = { files: noFiles(SYSCTLS_FILE), sysctls: new Map<string, string>() };
  expectGolden(join(GOLDEN, "sysctls-bare.txt"), shown(sysctls(profile, facts)));
});
