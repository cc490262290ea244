import { serviceNetworkSize } from "../../../spec/rules/service-network-size";
import { cluster, findings, places } from "./spec-fixture";

const four = (serviceNetwork: string) => cluster({ kubernetes: { serviceNetwork } });
const six = (serviceNetwork: string, enabled = true) =>
  cluster({ kubernetes: { dualStack: { enabled, podNetwork: "fd00::/56", serviceNetwork } } });

test.each(["10.96.0.0/12", "10.96.0.0/16", "10.96.0.0/28"])("%s passes", (network) => {
  expect(findings(serviceNetworkSize, four(network))).toEqual([]);
});

test.each(["10.0.0.0/11", "10.96.0.0/29", "10.96.0.1/32"])("%s is refused", (network) => {
  expect(places(serviceNetworkSize, four(network))).toEqual(["error kubernetes.serviceNetwork"]);
  expect(findings(serviceNetworkSize, four(network))[0]).toMatchObject({
    what: `${network}; expected a prefix from /12 to /28`,
    why: expect.stringContaining(network.startsWith("10.0") ? "map of every" : "cluster DNS") as unknown,
    instead: "10.96.0.0/16, 65,534 Services",
  });
});

test("IPv6 has limits of its own, while dual-stack is on", () => {
  expect(findings(serviceNetworkSize, six("fd00:1::/108"))).toEqual([]);
  expect(places(serviceNetworkSize, six("fd00:1::/64"))).toEqual([
    "error kubernetes.dualStack.serviceNetwork",
  ]);
  expect(findings(serviceNetworkSize, six("fd00:1::/64", false))).toEqual([]);
});
