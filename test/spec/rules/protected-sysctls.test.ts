import { staticSpec } from "../../constructs/clusters";
import { protectedSysctls } from "../../../spec/rules/protected-sysctls";
import { cluster, findings, places } from "./spec-fixture";

const sysctls = (values: Record<string, string | number>, mode: "ipvs" | "nftables" = "nftables") =>
  cluster({ kubeProxy: { mode }, host: { sysctls: values } });

test("the profiles pass, tuning passes, and so does writing a demanded value out", () => {
  expect(findings(protectedSysctls, cluster({ host: { profile: "minimum" } }))).toEqual([]);
  expect(findings(protectedSysctls, sysctls({ "net.core.somaxconn": 1024 }))).toEqual([]);
  expect(findings(protectedSysctls, sysctls({ "kernel.panic": "10", "net.ipv4.ip_forward": 1 }))).toEqual([]);
});

test.each([
  ["net.ipv4.ip_forward", 0],
  ["vm.overcommit_memory", 0],
  ["vm.panic_on_oom", 1],
  ["kernel.panic", 0],
  ["kernel.panic_on_oops", 0],
  ["kernel.keys.root_maxkeys", 200],
  ["kernel.keys.root_maxbytes", 20_000],
])("%s = %d is an error", (key, value) => {
  expect(places(protectedSysctls, sysctls({ [key]: value }))).toEqual([`error host.sysctls["${key}"]`]);
});

test("the other spelling is found too", () => {
  expect(places(protectedSysctls, sysctls({ "net/ipv4/ip_forward": 0 }))).toEqual([
    'error host.sysctls["net/ipv4/ip_forward"]',
  ]);
});

test("strictARP's sysctls are demanded in ipvs mode only", () => {
  const values = { "net.ipv4.conf.all.arp_ignore": 0 };
  expect(findings(protectedSysctls, sysctls(values))).toEqual([]);
  expect(places(protectedSysctls, sysctls(values, "ipvs"))).toEqual([
    'error host.sysctls["net.ipv4.conf.all.arp_ignore"]',
  ]);
});

test("without strictARP the profile writes the kernel's own values, and anybody may write others", () => {
  const keys = ["net.ipv4.conf.all.arp_ignore", "net.ipv4.conf.all.arp_announce"];
  const kubeProxy = { mode: "ipvs" as const, strictARP: false };
  const { sysctls: written } = staticSpec({ kubeProxy }).host;
  expect(keys.map((key) => written[key])).toEqual([0, 0]);
  const own = cluster({ kubeProxy, host: { sysctls: { "net.ipv4.conf.all.arp_announce": 2 } } });
  expect(findings(protectedSysctls, own)).toEqual([]);
});
