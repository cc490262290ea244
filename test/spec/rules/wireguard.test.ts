import { wireguard } from "../../../spec/rules/wireguard";
import { cluster, findings, places } from "./spec-fixture";

test("off passes anywhere, on passes with Calico", () => {
  expect(findings(wireguard, cluster({ network: { plugin: "none" } }))).toEqual([]);
  expect(findings(wireguard, cluster({ network: { wireguard: true } }))).toEqual([]);
});

test.each(["static-routes", "none"] as const)("%s has no WireGuard", (plugin) => {
  expect(places(wireguard, cluster({ network: { plugin, wireguard: true } }))).toEqual([
    "error network.wireguard",
  ]);
});

test("a written module list has to name it", () => {
  const input = cluster({ network: { wireguard: true }, host: { kernelModules: ["overlay"] } });
  expect(places(wireguard, input)).toEqual(["error host.kernelModules"]);
  expect(findings(wireguard, input)[0]?.instead).toContain("wireguard added");
});
