import { settings } from "../../../constructs/terraform";
import { labSpec, staticSpec } from "../clusters";

test("a group gives one readable trigger for each setting below it, defaults included", () => {
  expect(settings(labSpec({ kubeProxy: { mode: "nftables" } }), ["kubeProxy"])).toMatchObject({
    "kubeProxy.mode": "nftables",
    "kubeProxy.strictARP": "true",
    "kubeProxy.conntrack.tcpEstablishedTimeout": "24h",
  });
});

test("keys with dots of their own stand behind a slash", () => {
  const spec = labSpec({ host: { sysctls: { "net.core.somaxconn": 1024 } } });
  expect(settings(spec, ["host.sysctls"])).toMatchObject({ "host.sysctls/net.core.somaxconn": "1024" });
});

test("a list of plain values is one trigger", () => {
  const spec = labSpec({ host: { firewall: { adminSources: ["198.51.100.0/24", "192.0.2.0/24"] } } });
  expect(settings(spec, ["host.firewall.adminSources"])).toEqual({
    "host.firewall.adminSources": "198.51.100.0/24, 192.0.2.0/24",
  });
});

test("items of a list of groups are named by what they are, so that removing one renames no other", () => {
  const peer = (address: string) => ({ address, asNumber: 64_500 });
  const of = (...addresses: string[]) =>
    settings(staticSpec({ network: { bgp: { peers: addresses.map(peer) } } }), ["network.bgp.peers"]);
  const both = of("192.0.2.1", "192.0.2.2");
  expect(both).toMatchObject({ "network.bgp.peers/192.0.2.2.asNumber": "64500" });
  expect(both).toMatchObject(of("192.0.2.2"));
});

test("an empty list or map says none, an absent setting says nothing", () => {
  expect(settings(labSpec(), ["network.bgp.peers", "kubeProxy.featureGates", "network.fallback"])).toEqual({
    "network.bgp.peers": "none",
    "kubeProxy.featureGates": "none",
  });
});

test("a secret enters by the name of its variable only", () => {
  const spec = staticSpec({ network: { bgp: { meshPassword: { env: "BGP_PASSWORD" } } } });
  expect(settings(spec, ["network.bgp.meshPassword"])).toEqual({
    "network.bgp.meshPassword.env": "BGP_PASSWORD",
  });
});
