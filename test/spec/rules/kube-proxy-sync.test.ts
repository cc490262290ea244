import { kubeProxySync } from "../../../spec/rules/kube-proxy-sync";
import { cluster, findings, places } from "./spec-fixture";

const sync = (syncPeriod: string, minSyncPeriod: string, mode: "ipvs" | "nftables" = "ipvs") =>
  cluster({ kubeProxy: { mode, syncPeriod, minSyncPeriod } });

test("a shortest time up to the longest passes", () => {
  expect(findings(kubeProxySync, sync("30s", "1s"))).toEqual([]);
  expect(findings(kubeProxySync, sync("1m", "60s"))).toEqual([]);
  expect(findings(kubeProxySync, sync("30s", "0s"))).toEqual([]);
});

test("a shortest time above the longest is an error where it is written", () => {
  expect(places(kubeProxySync, sync("30s", "1m"))).toEqual(["error kubeProxy.minSyncPeriod"]);
  const derived = cluster({ kubeProxy: { mode: "ipvs", syncPeriod: "500ms" } });
  expect(places(kubeProxySync, derived)).toEqual(["error kubeProxy.syncPeriod"]);
});

test("no full sync at all is an error", () => {
  expect(places(kubeProxySync, sync("0s", "0s"))).toEqual(["error kubeProxy.syncPeriod"]);
});

test("other modes do not read these settings", () => {
  expect(findings(kubeProxySync, sync("0s", "1m", "nftables"))).toEqual([]);
});
