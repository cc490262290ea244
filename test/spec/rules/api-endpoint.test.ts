import { apiEndpoint } from "../../../spec/rules/api-endpoint";
import { cluster, findings, lab, places } from "./spec-fixture";

type Kind = "single" | "local-proxy" | "external";
const endpoint = (kind: Kind, name?: string) =>
  cluster({ kubernetes: { apiEndpoint: name === undefined ? { kind } : { kind, name } } });

test("what is derived passes, and an external endpoint with a name or an address", () => {
  expect(findings(apiEndpoint, cluster())).toEqual([]);
  expect(findings(apiEndpoint, lab())).toEqual([]);
  expect(findings(apiEndpoint, endpoint("external", "api.example.com"))).toEqual([]);
  expect(findings(apiEndpoint, endpoint("external", "198.51.100.5"))).toEqual([]);
});

test("single with three control planes is an error", () => {
  expect(places(apiEndpoint, endpoint("single"))).toEqual(["error kubernetes.apiEndpoint.kind"]);
});

test("single on another port than the API server's is an error; local-proxy and external have any", () => {
  const on = (kind: Kind, more = {}) =>
    places(apiEndpoint, lab({ kubernetes: { apiEndpoint: { kind, port: 8443, ...more } } }));
  expect(on("single")).toEqual(["error kubernetes.apiEndpoint.port"]);
  expect(on("local-proxy")).toEqual([]);
  expect(on("external", { name: "api.example.com" })).toEqual([]);
});

test("single with one control plane and any number of workers passes", () => {
  const node = (name: string, role: "control-plane" | "worker", last: number) => ({
    name,
    role,
    address: `203.0.113.${last}`,
    privateAddress: `10.10.0.${last}`,
  });
  const nodes = [node("a", "control-plane", 1), node("b", "worker", 2), node("c", "worker", 3)];
  const input = cluster({ nodes, kubernetes: { apiEndpoint: { kind: "single" } } });
  expect(findings(apiEndpoint, input)).toEqual([]);
});

test("local-proxy with one control plane passes: it can grow", () => {
  expect(findings(apiEndpoint, lab({ kubernetes: { apiEndpoint: { kind: "local-proxy" } } }))).toEqual([]);
});

test("external needs a written name", () => {
  expect(places(apiEndpoint, endpoint("external"))).toEqual(["error kubernetes.apiEndpoint.kind"]);
});

test("a name the nodes resolve is no address, no node and not localhost", () => {
  for (const name of ["198.51.100.5", "cp-1", "localhost"]) {
    expect(places(apiEndpoint, endpoint("local-proxy", name))).toEqual(["error kubernetes.apiEndpoint.name"]);
  }
});
