import type { Encapsulation } from "../../../spec/schema/network";
import { encapsulationUnderlay } from "../../../spec/rules/encapsulation-underlay";
import { cluster, findings, lab, places, type Change } from "./spec-fixture";

const network = (change: Change["network"]) => cluster({ network: change });

test.each<Encapsulation>(["IPIP", "IPIPCrossSubnet", "VXLAN", "VXLANCrossSubnet"])(
  "calico with %s passes",
  (encapsulation) => {
    expect(findings(encapsulationUnderlay, network({ encapsulation }))).toEqual([]);
  },
);

test("None needs an underlay that is declared to route pod addresses", () => {
  expect(places(encapsulationUnderlay, network({ encapsulation: "None" }))).toEqual([
    "error network.encapsulation",
  ]);
  const declared = network({ encapsulation: "None", underlay: { routesPodAddresses: true } });
  expect(findings(encapsulationUnderlay, declared)).toEqual([]);
});

test("static routes on static machines need the declaration too; the lab's own switch does not", () => {
  expect(places(encapsulationUnderlay, network({ plugin: "static-routes" }))).toEqual([
    "error network.plugin",
  ]);
  expect(findings(encapsulationUnderlay, lab({ network: { plugin: "static-routes" } }))).toEqual([]);
});

test.each(["static-routes", "none"] as const)("%s wraps nothing", (plugin) => {
  const input = lab({ network: { plugin, encapsulation: "IPIP" } });
  expect(places(encapsulationUnderlay, input)).toEqual(["error network.encapsulation"]);
});

test("a fallback belongs to None", () => {
  const withFallback = (encapsulation: Encapsulation) =>
    network({ encapsulation, fallback: "IPIP", underlay: { routesPodAddresses: true } });
  expect(findings(encapsulationUnderlay, withFallback("None"))).toEqual([]);
  expect(places(encapsulationUnderlay, withFallback("VXLAN"))).toEqual(["warning network.fallback"]);
});
