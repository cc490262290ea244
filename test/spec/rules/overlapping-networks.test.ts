import { networkOf } from "../../../spec/networks";
import { overlappingNetworks } from "../../../spec/rules/overlapping-networks";
import { cluster, findings, findingsOfVariants, lab, places } from "./spec-fixture";

test("the defaults are apart", () => {
  expect(findings(overlappingNetworks, cluster())).toEqual([]);
  expect(findings(overlappingNetworks, lab())).toEqual([]);
});

test("two networks that overlap are both named with their values", () => {
  const input = cluster({ kubernetes: { podNetwork: "10.96.0.0/14" } });
  expect(places(overlappingNetworks, input)).toEqual(["error kubernetes.serviceNetwork"]);
  expect(findings(overlappingNetworks, input)[0]?.what).toBe(
    "10.96.0.0/16 overlaps kubernetes.podNetwork 10.96.0.0/14",
  );
});

test("a pod network around the nodes' is reported", () => {
  const input = cluster({ kubernetes: { podNetwork: "10.8.0.0/13" } });
  expect(findings(overlappingNetworks, input).map(({ what }) => what)).toEqual([
    "10.8.0.0/13 overlaps network.underlay.network 10.10.0.0/24",
  ]);
});

test("IPv4 overlap agrees with the addresses of both networks written out", () => {
  const networks = [28, 29, 30].flatMap((prefix) =>
    [0, 4, 8, 12, 16, 20, 24, 28].map((last) => networkOf(`192.0.2.${last}`, prefix)),
  );
  const addresses = (network: string) => {
    const [first = "", prefix = ""] = network.split("/");
    const start = Number(first.split(".").at(-1));
    return Array.from({ length: 2 ** (32 - Number(prefix)) }, (_, index) => start + index);
  };
  const pairs = networks.flatMap((pod) => networks.map((service) => ({ pod, service })));
  const judged = findingsOfVariants(overlappingNetworks, cluster(), pairs, (spec, { pod, service }) => ({
    ...spec,
    kubernetes: { ...spec.kubernetes, podNetwork: pod, serviceNetwork: service },
  }));
  const wrong = judged.filter(({ variant: { pod, service }, found }) => {
    const shares = addresses(pod).some((one) => addresses(service).includes(one));
    return found.length !== (shares ? 1 : 0);
  });
  expect(pairs).toHaveLength(576);
  expect(wrong).toEqual([]);
});

test("dual-stack networks are compared with each other, and only while they are on", () => {
  const six = (enabled: boolean) =>
    cluster({
      kubernetes: {
        dualStack: { enabled, podNetwork: "fd00::/48", serviceNetwork: "fd00:0:0:1::/112" },
      },
    });
  expect(places(overlappingNetworks, six(true))).toEqual(["error kubernetes.dualStack.serviceNetwork"]);
  expect(findings(overlappingNetworks, six(false))).toEqual([]);
});

test.each([
  ["127.0.0.0/16", "the loopback network"],
  ["169.254.0.0/16", "the link-local network"],
  ["224.0.0.0/8", "the multicast network"],
])("a pod network in %s overlaps %s", (podNetwork, name) => {
  const found = findings(overlappingNetworks, cluster({ kubernetes: { podNetwork } }));
  expect(found.map(({ what }) => what).join(" ")).toContain(name);
});

test("load balancer addresses may be part of the underlay, but no node's own", () => {
  const balancer = (addresses: string[]) => cluster({ loadBalancer: { kind: "metallb", addresses } });
  expect(findings(overlappingNetworks, balancer(["10.10.0.128/25"]))).toEqual([]);
  expect(places(overlappingNetworks, balancer(["203.0.113.16/28"]))).toEqual([
    "error nodes[3].address",
    "error nodes[4].address",
  ]);
  expect(places(overlappingNetworks, balancer(["10.10.0.8/29"]))).toEqual([
    "error nodes[0].privateAddress",
    "error nodes[1].privateAddress",
    "error nodes[2].privateAddress",
  ]);
});

test("load balancer networks are apart from pods, Services and each other", () => {
  const input = cluster({
    loadBalancer: { kind: "metallb", addresses: ["10.244.1.0/24", "198.51.100.0/24", "198.51.100.64/26"] },
  });
  expect(places(overlappingNetworks, input)).toEqual([
    "error loadBalancer.addresses[0]",
    "error loadBalancer.addresses[2]",
  ]);
});

test("a node-local DNS address among pods, Services or nodes is reported", () => {
  const dns = (nodeLocalAddress: string, nodeLocalCache = true) =>
    places(overlappingNetworks, cluster({ dns: { nodeLocalAddress, nodeLocalCache } }));
  expect(dns("169.254.25.10")).toEqual([]);
  expect(dns("10.244.3.4")).toEqual(["error dns.nodeLocalAddress"]);
  expect(dns("10.96.7.7")).toEqual(["error dns.nodeLocalAddress"]);
  expect(dns("10.10.0.250")).toEqual(["error dns.nodeLocalAddress"]);
  expect(dns("10.244.3.4", false)).toEqual([]);
});

test("the lab's NAT network is taken in the lab, and free elsewhere", () => {
  const change = { kubernetes: { podNetwork: "10.0.0.0/16" } };
  expect(places(overlappingNetworks, lab(change))).toEqual(["error kubernetes.podNetwork"]);
  expect(findings(overlappingNetworks, cluster(change))).toEqual([]);
});

test("a host name is no address to compare", () => {
  const node = { name: "a", role: "worker" as const, address: "a.example.com", privateAddress: "10.10.0.1" };
  expect(findings(overlappingNetworks, cluster({ nodes: [node] }))).toEqual([]);
});
