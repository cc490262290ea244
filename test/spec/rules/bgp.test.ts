import { bgp } from "../../../spec/rules/bgp";
import { cluster, findings, places, type Change } from "./spec-fixture";

const network = (change: Change["network"]) => cluster({ network: change });
const peer = (address = "10.10.0.1", nodeLabels: Record<string, string> = {}) => ({
  address,
  asNumber: 64_513,
  nodeLabels,
});

test("the mesh passes, and peers in its place", () => {
  expect(findings(bgp, cluster())).toEqual([]);
  expect(findings(bgp, network({ bgp: { mesh: false, peers: [peer()] } }))).toEqual([]);
});

test("a mesh above a hundred nodes is a warning that counts its sessions", () => {
  const nodes = (workers: number) =>
    cluster({
      nodePools: [
        { namePattern: "p-{n}", role: "worker", count: workers, firstPrivateAddress: "10.10.0.30" },
      ],
    });
  expect(findings(bgp, nodes(95))).toEqual([]);
  expect(places(bgp, nodes(96))).toEqual(["warning network.bgp.mesh"]);
  expect(findings(bgp, nodes(96))[0]?.what).toContain("5050 sessions");
});

test("neither mesh nor peers leaves nodes without routes, except with VXLAN", () => {
  expect(places(bgp, network({ bgp: { mesh: false } }))).toEqual(["error network.bgp.mesh"]);
  expect(findings(bgp, network({ encapsulation: "VXLAN", bgp: { mesh: false } }))).toEqual([]);
});

test("peers need Calico", () => {
  expect(places(bgp, network({ plugin: "none", bgp: { peers: [peer()] } }))).toEqual([
    "error network.bgp.peers",
  ]);
});

test("a session that no node holds, and a second one to the same router, are errors", () => {
  const input = network({
    bgp: { peers: [peer("10.10.0.1", { rack: "7" }), peer("10.10.0.2"), peer("10.10.0.2")] },
  });
  expect(places(bgp, input)).toEqual(["error network.bgp.peers[0].nodeLabels", "error network.bgp.peers[2]"]);
});

test("labels that kubelet gives can choose a peer's nodes", () => {
  const input = network({ bgp: { peers: [peer("10.10.0.1", { "kubernetes.io/hostname": "w-1" })] } });
  expect(findings(bgp, input)).toEqual([]);
});

test("reserved AS numbers are errors", () => {
  const input = network({ bgp: { asNumber: 65_535, peers: [{ address: "10.10.0.1", asNumber: 23_456 }] } });
  expect(places(bgp, input)).toEqual(["error network.bgp.asNumber", "error network.bgp.peers[0].asNumber"]);
});

test("announcing to nobody is a warning", () => {
  const input = network({ bgp: { serviceExternalNetworks: ["198.51.100.0/24"] } });
  expect(places(bgp, input)).toEqual(["warning network.bgp.serviceExternalNetworks"]);
});

test("ClusterIP networks of another cluster are errors", () => {
  const input = (text: string) => network({ bgp: { peers: [peer()], serviceClusterNetworks: [text] } });
  expect(findings(bgp, input("10.96.0.0/16"))).toEqual([]);
  expect(places(bgp, input("10.32.0.0/16"))).toEqual(["error network.bgp.serviceClusterNetworks[0]"]);
});

test("a single node needs no routes to others", () => {
  const [first] = cluster().nodes ?? [];
  const input = cluster({ nodes: first === undefined ? [] : [first], network: { bgp: { mesh: false } } });
  expect(findings(bgp, input)).toEqual([]);
});
