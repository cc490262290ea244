import { mtu } from "../../../spec/rules/mtu";
import type { Encapsulation } from "../../../spec/schema/network";
import { cluster, findings, places, type Change } from "./spec-fixture";

const network = (change: Change["network"]) => cluster({ network: change });

test.each<[Encapsulation, number]>([
  ["None", 1500],
  ["IPIP", 1480],
  ["IPIPCrossSubnet", 1480],
  ["VXLAN", 1450],
  ["VXLANCrossSubnet", 1450],
])("%s carries %d bytes on a 1500 underlay, and not one more", (encapsulation, most) => {
  expect(findings(mtu, network({ encapsulation, mtu: most }))).toEqual([]);
  expect(places(mtu, network({ encapsulation, mtu: most + 1 }))).toEqual(["error network.mtu"]);
});

test("WireGuard takes 60 bytes, in place of the encapsulation", () => {
  expect(findings(mtu, network({ encapsulation: "VXLAN", wireguard: true, mtu: 1440 }))).toEqual([]);
  expect(findings(mtu, network({ encapsulation: "VXLAN", wireguard: true, mtu: 1441 }))).toHaveLength(1);
});

test("the fallback has to fit as well", () => {
  const input = (value: number) => network({ encapsulation: "None", fallback: "VXLAN", mtu: value });
  expect(findings(mtu, input(1450))).toEqual([]);
  expect(findings(mtu, input(1451))[0]?.what).toContain("VXLAN takes 50");
});

test("the derived value always fits", () => {
  for (const encapsulation of ["None", "IPIP", "VXLAN"] as const) {
    for (const underlay of [1400, 1500, 9000]) {
      expect(findings(mtu, network({ encapsulation, underlay: { mtu: underlay } }))).toEqual([]);
    }
  }
});

test("less than 1280 is a warning, and an error with IPv6", () => {
  expect(findings(mtu, network({ mtu: 1280 }))).toEqual([]);
  expect(places(mtu, network({ mtu: 1279 }))).toEqual(["warning network.mtu"]);
  expect(places(mtu, network({ encapsulation: "VXLAN", underlay: { mtu: 1300 } }))).toEqual([
    "warning network.underlay.mtu",
  ]);
  const dual = cluster({
    network: { mtu: 1279 },
    kubernetes: {
      dualStack: { enabled: true, podNetwork: "fd00::/56", serviceNetwork: "fd00:1::/112" },
    },
  });
  expect(places(mtu, dual)).toEqual(["error network.mtu"]);
});
