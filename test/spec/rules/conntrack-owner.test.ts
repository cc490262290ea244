import { conntrackOwner } from "../../../spec/rules/conntrack-owner";
import { cluster, findings, places } from "./spec-fixture";

const MAX = "net.netfilter.nf_conntrack_max";

test("each owner alone passes", () => {
  expect(findings(conntrackOwner, cluster())).toEqual([]);
  expect(findings(conntrackOwner, cluster({ host: { conntrack: { max: 262_144 } } }))).toEqual([]);
  const proxy = cluster({
    host: { conntrack: { max: 0 } },
    kubeProxy: { conntrack: { maxPerCore: 32_768, min: 131_072 } },
  });
  expect(findings(conntrackOwner, proxy)).toEqual([]);
  const sysctl = cluster({ host: { conntrack: { max: 0 }, sysctls: { [MAX]: 262_144 } } });
  expect(findings(conntrackOwner, sysctl)).toEqual([]);
});

test("kube-proxy beside the host is an error at kube-proxy's setting", () => {
  const input = cluster({ kubeProxy: { conntrack: { min: 131_072 } } });
  expect(places(conntrackOwner, input)).toEqual(["error kubeProxy.conntrack.min"]);
  expect(findings(conntrackOwner, input)[0]?.what).toContain("host.conntrack.max auto");
});

test("a sysctl beside the host is an error in either spelling", () => {
  const dots = cluster({ host: { sysctls: { [MAX]: 262_144 } } });
  expect(places(conntrackOwner, dots)).toEqual([`error host.sysctls["${MAX}"]`]);
  const slashes = cluster({ host: { sysctls: { "net/netfilter/nf_conntrack_max": 262_144 } } });
  expect(places(conntrackOwner, slashes)).toEqual(['error host.sysctls["net/netfilter/nf_conntrack_max"]']);
});

test("three owners are two errors", () => {
  const input = cluster({
    host: { sysctls: { "net.nf_conntrack_max": 1 } },
    kubeProxy: { conntrack: { maxPerCore: 1 } },
  });
  expect(findings(conntrackOwner, input)).toHaveLength(2);
});

test("no owner is a warning", () => {
  expect(places(conntrackOwner, cluster({ host: { conntrack: { max: 0 } } }))).toEqual([
    "warning host.conntrack.max",
  ]);
});

test("a timeout that kube-proxy sets as well is an error that names its setting", () => {
  const key = "net.netfilter.nf_conntrack_tcp_timeout_established";
  const input = cluster({ host: { sysctls: { [key]: 7200 } } });
  expect(places(conntrackOwner, input)).toEqual([`error host.sysctls["${key}"]`]);
  expect(findings(conntrackOwner, input)[0]?.instead).toContain("tcpEstablishedTimeout: 7200s");
});
