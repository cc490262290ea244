import { dns } from "../../../spec/rules/dns";
import { cluster, findings, places } from "./spec-fixture";

const cache = (nodeLocalAddress: string, mode: "ipvs" | "nftables" = "ipvs", nodeLocalCache = true) =>
  cluster({ kubeProxy: { mode }, dns: { nodeLocalAddress, nodeLocalCache } });

test("upstream's address passes, and another link-local one", () => {
  expect(findings(dns, cluster())).toEqual([]);
  expect(findings(dns, cache("169.254.25.10"))).toEqual([]);
});

test("the cluster DNS address is an error in ipvs mode only", () => {
  expect(places(dns, cache("10.96.0.10"))).toEqual(["error dns.nodeLocalAddress"]);
  expect(findings(dns, cache("10.96.0.10", "nftables"))).toEqual([]);
});

test("a node's address is an error, either of them", () => {
  expect(places(dns, cache("10.10.0.21"))).toEqual(["error dns.nodeLocalAddress"]);
  expect(places(dns, cache("203.0.113.21"))).toEqual(["error dns.nodeLocalAddress"]);
});

test("any other address is a warning", () => {
  expect(places(dns, cache("192.0.2.53"))).toEqual(["warning dns.nodeLocalAddress"]);
});

test("without the cache the address means nothing", () => {
  expect(findings(dns, cache("10.96.0.10", "ipvs", false))).toEqual([]);
});
