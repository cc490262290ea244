import { join } from "node:path";
import { conntrackBuckets, MODULE_OPTIONS_FILE } from "../../../scripts/operations/conntrack-buckets";
import {
  HUGE_PAGES_FILE,
  HUGE_PAGES_SWITCH,
  transparentHugePages,
} from "../../../scripts/operations/huge-pages";
import { noProxyTables, oldProxyTables } from "../../../scripts/operations/old-proxy-tables";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles } from "./node-files";
import { shown, whats } from "./shown";

describe("conntrack's buckets", () => {
  const BARE = { conntrackHash: 16_384, files: noFiles(MODULE_OPTIONS_FILE) };
  const wanted = { conntrackMax: 131_072 };
  const WRITTEN = { conntrackHash: 32_768, files: filesAfter(BARE.files, conntrackBuckets(wanted, BARE)) };

  test("are a quarter of the table, now and at every boot", () => {
    expect(whats(conntrackBuckets(wanted, BARE))).toEqual([
      `write ${MODULE_OPTIONS_FILE}: buckets of the conntrack table at every boot`,
      "set conntrack's buckets to 32768: a quarter of the table keeps chains short",
    ]);
    expect(conntrackBuckets(wanted, WRITTEN)).toEqual([]);
  });

  test("may be more: the kernel rounds up", () => {
    expect(conntrackBuckets(wanted, { ...WRITTEN, conntrackHash: 33_000 })).toEqual([]);
  });

  test("of a module that is not loaded are set all the same", () => {
    expect(conntrackBuckets(wanted, { ...WRITTEN, conntrackHash: undefined })).toHaveLength(1);
  });

  test("are kube-proxy's where the table is", () => {
    expect(conntrackBuckets({ conntrackMax: undefined }, BARE)).toEqual([]);
  });
});

describe("transparent huge pages", () => {
  const BARE = { hugePages: "always", files: noFiles(HUGE_PAGES_FILE) };
  const wanted = { transparentHugePages: "madvise" } as const;
  const commands = transparentHugePages(wanted, BARE);

  test("are set now and at every boot, once", () => {
    expect(whats(commands)).toEqual([
      `write ${HUGE_PAGES_FILE}: transparent huge pages at every boot`,
      "set transparent huge pages to madvise, was always: compaction stalls show up as latency",
    ]);
    expect(String(commands[0]?.input)).toContain(`\nw ${HUGE_PAGES_SWITCH} - - - - madvise\n`);
    const after = { hugePages: "madvise", files: filesAfter(BARE.files, commands) };
    expect(transparentHugePages(wanted, after)).toEqual([]);
  });

  test("are nothing to a kernel without them", () => {
    expect(transparentHugePages(wanted, { ...BARE, hugePages: undefined })).toEqual([]);
  });
});

test.each(["ipvs", "iptables", "nftables"] as const)("tables of other modes go where %s is live", (mode) => {
  expectGolden(join(__dirname, `golden/old-proxy-tables-${mode}.txt`), shown(oldProxyTables(mode)));
});

test("tables of every mode go from a machine that leaves", () => {
  expectGolden(join(__dirname, "golden/no-proxy-tables.txt"), shown([noProxyTables()]));
});
