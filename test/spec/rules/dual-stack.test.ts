import { dualStack } from "../../../spec/rules/dual-stack";
import { cluster, findings, places } from "./spec-fixture";

const POD = "fd00::/56";
const SERVICE = "fd00:1::/112";
const at = (field: string) => `error kubernetes.dualStack.${field}`;
const stack = (enabled: boolean, networks: { podNetwork?: string; serviceNetwork?: string }) =>
  cluster({ kubernetes: { dualStack: { enabled, ...networks } } });

test("both networks with dual-stack, and none without, pass", () => {
  expect(findings(dualStack, stack(true, { podNetwork: POD, serviceNetwork: SERVICE }))).toEqual([]);
  expect(findings(dualStack, cluster())).toEqual([]);
});

test("a missing network is an error", () => {
  expect(places(dualStack, stack(true, {}))).toEqual([at("podNetwork"), at("serviceNetwork")]);
  expect(places(dualStack, stack(true, { podNetwork: POD }))).toEqual([at("serviceNetwork")]);
});

test("a network that would be ignored is an error", () => {
  expect(places(dualStack, stack(false, { podNetwork: POD }))).toEqual([at("podNetwork")]);
});

test("a pod network that routes IPv4 alone is an error", () => {
  const kubernetes = { dualStack: { enabled: true, podNetwork: POD, serviceNetwork: SERVICE } };
  const routed = (plugin: "static-routes" | "none") => cluster({ kubernetes, network: { plugin } });
  expect(places(dualStack, routed("static-routes"))).toEqual([at("enabled")]);
  expect(findings(dualStack, routed("none"))).toEqual([]);
});
