import { firewallAdminSources } from "../../../spec/rules/firewall-admin-sources";
import { cluster, findings, lab, places } from "./spec-fixture";

const sources = (adminSources: string[], environment: "production" | "staging" = "production") =>
  cluster({ environment, host: { firewall: { adminSources } } });

test("networks of one's own pass", () => {
  expect(findings(firewallAdminSources, sources(["198.51.100.0/24", "2001:db8::/32"]))).toEqual([]);
});

test.each(["0.0.0.0/0", "::/0"])("%s is a warning in production", (network) => {
  const input = sources(["198.51.100.0/24", network]);
  expect(places(firewallAdminSources, input)).toEqual(["warning host.firewall.adminSources"]);
  expect(findings(firewallAdminSources, input)[0]?.what).toContain(network);
});

test("a firewall that is off is a warning in production", () => {
  const input = cluster({ host: { firewall: { enabled: false } } });
  expect(places(firewallAdminSources, input)).toEqual(["warning host.firewall.enabled"]);
});

test("staging and the lab may be open", () => {
  expect(findings(firewallAdminSources, sources(["0.0.0.0/0"], "staging"))).toEqual([]);
  expect(findings(firewallAdminSources, lab({ environment: "production" }))).toEqual([]);
});
