import { nftablesPairing } from "../../../spec/rules/nftables-pairing";
import { cluster, findings, places } from "./spec-fixture";

type Mode = "ipvs" | "iptables" | "nftables";
const pair = (mode: Mode, dataplane?: "Iptables" | "Nftables") =>
  cluster({
    kubeProxy: { mode },
    network: dataplane === undefined ? {} : { calico: { dataplane } },
  });

test.each<[Mode, "Iptables" | "Nftables" | undefined]>([
  ["ipvs", undefined],
  ["ipvs", "Iptables"],
  ["iptables", "Iptables"],
  ["nftables", undefined],
  ["nftables", "Nftables"],
])("%s with %s passes", (mode, dataplane) => {
  expect(findings(nftablesPairing, pair(mode, dataplane))).toEqual([]);
});

test.each<[Mode, "Iptables" | "Nftables"]>([
  ["ipvs", "Nftables"],
  ["iptables", "Nftables"],
  ["nftables", "Iptables"],
])("%s with %s is an error", (mode, dataplane) => {
  expect(places(nftablesPairing, pair(mode, dataplane))).toEqual(["error network.calico.dataplane"]);
  const other = dataplane === "Nftables" ? "Iptables" : "Nftables";
  expect(findings(nftablesPairing, pair(mode, dataplane))[0]?.instead).toContain(`dataplane: ${other},`);
});

test("another plugin has no dataplane to pair", () => {
  const input = cluster({ network: { plugin: "none", calico: { dataplane: "Iptables" } } });
  expect(findings(nftablesPairing, input)).toEqual([]);
});
