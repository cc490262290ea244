import { strictArp } from "../../../spec/rules/strict-arp";
import { cluster, findings, places } from "./spec-fixture";

type Kind = "none" | "metallb" | "calico";
const input = (
  kind: Kind,
  announcement: "layer2" | "bgp",
  strictARP: boolean,
  mode: "ipvs" | "nftables" = "ipvs",
) => cluster({ kubeProxy: { mode, strictARP }, loadBalancer: { kind, announcement } });

test("strictARP passes with every load balancer; without it only where nobody announces by ARP", () => {
  expect(findings(strictArp, input("metallb", "layer2", true))).toEqual([]);
  expect(findings(strictArp, input("none", "layer2", false))).toEqual([]);
  expect(findings(strictArp, input("calico", "bgp", false))).toEqual([]);
  expect(findings(strictArp, input("metallb", "layer2", false, "nftables"))).toEqual([]);
});

test.each<[Kind, "layer2" | "bgp"]>([
  ["metallb", "layer2"],
  ["metallb", "bgp"],
  ["calico", "layer2"],
])("%s with %s in ipvs mode needs it", (kind, announcement) => {
  expect(places(strictArp, input(kind, announcement, false))).toEqual(["error kubeProxy.strictARP"]);
});
