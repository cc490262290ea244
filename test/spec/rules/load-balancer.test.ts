import { loadBalancer } from "../../../spec/rules/load-balancer";
import { cluster, findings, places, type Change } from "./spec-fixture";

const OWN = "198.51.100.0/24";
const peers = [{ address: "10.10.0.1", asNumber: 64_513 }];
const balancer = (change: Change["loadBalancer"], network: Change["network"] = {}) =>
  cluster({ loadBalancer: { addresses: [OWN], ...change }, network });

test("none passes, MetalLB on layer 2 passes, and BGP passes where Calico announces the addresses", () => {
  expect(findings(loadBalancer, cluster())).toEqual([]);
  expect(findings(loadBalancer, balancer({ kind: "metallb" }))).toEqual([]);
  const bgp = { peers, serviceLoadBalancerNetworks: [OWN] };
  for (const kind of ["metallb", "calico"] as const) {
    expect(findings(loadBalancer, balancer({ kind, announcement: "bgp" }, { bgp }))).toEqual([]);
  }
});

test("no addresses is an error", () => {
  expect(places(loadBalancer, balancer({ kind: "metallb", addresses: [] }))).toEqual([
    "error loadBalancer.addresses",
  ]);
});

test("Calico's load balancer needs Calico, and announces by BGP only", () => {
  expect(places(loadBalancer, balancer({ kind: "calico", announcement: "bgp" }, { plugin: "none" }))).toEqual(
    ["error loadBalancer.kind"],
  );
  expect(places(loadBalancer, balancer({ kind: "calico", announcement: "layer2" }))).toEqual([
    "error loadBalancer.announcement",
  ]);
});

test("BGP without a router is an error", () => {
  expect(places(loadBalancer, balancer({ kind: "metallb", announcement: "bgp" }))).toEqual([
    "error loadBalancer.announcement",
  ]);
});

test("MetalLB by BGP beside Calico's session to the same router is an error until Calico announces for it", () => {
  const input = balancer({ kind: "metallb", announcement: "bgp" }, { bgp: { peers } });
  expect(places(loadBalancer, input)).toEqual(["error loadBalancer.addresses[0]"]);
  const [found] = findings(loadBalancer, input);
  expect(found?.why).toContain("second BGP session");
  expect(found?.instead).toBe(`network.bgp.serviceLoadBalancerNetworks: [${OWN}]`);
});

test("an announced network has to hold all of the addresses", () => {
  const bgp = { peers, serviceLoadBalancerNetworks: ["198.51.100.0/25"] };
  expect(places(loadBalancer, balancer({ kind: "calico", announcement: "bgp" }, { bgp }))).toEqual([
    "error loadBalancer.addresses[0]",
  ]);
});
