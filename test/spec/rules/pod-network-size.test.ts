import { podNetworkSize } from "../../../spec/rules/pod-network-size";
import { cluster, findings, places, type Change } from "./spec-fixture";

/** A cluster of so many nodes, of which one is written and the others come from a pool. */
function nodes(count: number, change: Change = {}) {
  return cluster({
    ...change,
    nodes: [{ name: "a", role: "control-plane", address: "203.0.113.1", privateAddress: "10.10.0.1" }],
    nodePools:
      count === 1
        ? []
        : [{ namePattern: "p-{n}", role: "worker", count: count - 1, firstPrivateAddress: "10.10.0.2" }],
  });
}

const routed = (podNetwork: string, podPrefixLength: number, maxPods = 110): Change => ({
  kubernetes: { podNetwork, podPrefixLength, kubelet: { maxPods } },
  network: { plugin: "static-routes", underlay: { routesPodAddresses: true } },
});

test("a part for each node passes, and one node more does not", () => {
  expect(findings(podNetworkSize, nodes(16, routed("10.244.0.0/20", 24)))).toEqual([]);
  const input = nodes(17, routed("10.244.0.0/20", 24));
  expect(places(podNetworkSize, input)).toEqual(["error kubernetes.podNetwork"]);
  expect(findings(podNetworkSize, input)[0]).toMatchObject({
    what: "10.244.0.0/20 holds 16 parts of /24 for 17 nodes",
    instead: expect.stringContaining("/19 is the smallest") as unknown,
  });
});

test("the prefix that is proposed is the smallest that passes, for any number of nodes", () => {
  for (const count of [1, 2, 3, 5, 8, 9, 64, 65, 300]) {
    const [found] = findings(podNetworkSize, nodes(count, routed("10.244.0.0/25", 24)));
    const smallest = Number(/\/(\d+) is the smallest/.exec(found?.instead ?? "")?.[1]);
    const passes = (prefix: number) =>
      findings(podNetworkSize, nodes(count, routed(`10.0.0.0/${prefix}`, 24))).length === 0;
    expect([count, passes(smallest), passes(smallest + 1)]).toEqual([count, true, false]);
  }
});

test("more than 2^16 parts are refused, as kubeadm does", () => {
  expect(findings(podNetworkSize, nodes(3, routed("10.0.0.0/8", 24)))).toEqual([]);
  expect(places(podNetworkSize, nodes(3, routed("10.0.0.0/8", 25)))).toEqual(["error kubernetes.podNetwork"]);
});

test("static routes: a part holds a node's pods beside its three addresses", () => {
  expect(findings(podNetworkSize, nodes(3, routed("10.244.0.0/16", 25, 125)))).toEqual([]);
  const input = nodes(3, routed("10.244.0.0/16", 25, 126));
  expect(places(podNetworkSize, input)).toEqual(["error kubernetes.podPrefixLength"]);
  expect(findings(podNetworkSize, input)[0]?.instead).toContain("podPrefixLength: 24");
});

test("Calico: blocks for every node's pods and its tunnel address, by brute force", () => {
  const calico = (count: number, podNetwork: string, blockSize: number, maxPods: number) =>
    findings(
      podNetworkSize,
      nodes(count, {
        kubernetes: { podNetwork, podPrefixLength: 28, kubelet: { maxPods } },
        network: { plugin: "calico", calico: { blockSize } },
      }),
    ).filter(({ what }) => what.includes("Calico blocks"));
  const fits = (count: number, prefix: number, blockSize: number, maxPods: number) => {
    let free = 2 ** (32 - prefix) / 2 ** (32 - blockSize);
    for (let node = 0; node < count; node += 1) {
      for (let addresses = 0; addresses < maxPods + 1; addresses += 2 ** (32 - blockSize)) free -= 1;
    }
    return free >= 0;
  };
  for (const count of [1, 4, 7]) {
    for (const prefix of [20, 21, 22, 23]) {
      for (const [blockSize, maxPods] of [
        [26, 63],
        [26, 64],
        [26, 110],
        [28, 30],
      ] as const) {
        const found = calico(count, `10.244.0.0/${prefix}`, blockSize, maxPods);
        const expected = fits(count, prefix, blockSize, maxPods) ? 0 : 1;
        expect([count, prefix, blockSize, maxPods, found.length]).toEqual([
          count,
          prefix,
          blockSize,
          maxPods,
          expected,
        ]);
      }
    }
  }
});

test("the default network carries 256 nodes with Calico", () => {
  expect(findings(podNetworkSize, nodes(256))).toEqual([]);
  expect(places(podNetworkSize, nodes(257))).toEqual(["error kubernetes.podNetwork"]);
});

test("dual-stack: the IPv6 network holds a /64 for each node", () => {
  const six = (podNetwork: string) =>
    cluster({ kubernetes: { dualStack: { enabled: true, podNetwork, serviceNetwork: "fd00:1::/112" } } });
  expect(findings(podNetworkSize, six("fd00::/56"))).toEqual([]);
  expect(places(podNetworkSize, six("fd00::/64"))).toEqual(["error kubernetes.dualStack.podNetwork"]);
  expect(places(podNetworkSize, six("fd00::/47"))).toEqual(["error kubernetes.dualStack.podNetwork"]);
});

test("Calico: the prefix that is proposed is the smallest that passes", () => {
  const calico = (podNetwork: string) =>
    nodes(5, { kubernetes: { podNetwork, podPrefixLength: 28 }, network: { plugin: "calico" } });
  expect(findings(podNetworkSize, calico("10.244.0.0/23"))).toMatchObject([
    { severity: "error", instead: expect.stringContaining("a network of /22 or larger") as unknown },
  ]);
  expect(findings(podNetworkSize, calico("10.244.0.0/22"))).toEqual([]);
});

test("an IPv6 network is read only while dual-stack is on, and may be missing", () => {
  const six = (enabled: boolean, podNetwork?: string) =>
    cluster({ kubernetes: { dualStack: { enabled, ...(podNetwork === undefined ? {} : { podNetwork }) } } });
  expect(findings(podNetworkSize, six(false, "fd00::/64"))).toEqual([]);
  expect(findings(podNetworkSize, six(true))).toEqual([]);
});
