import { ACCEPTED_COUNTRIES } from "../../../spec/facts/residency-countries";
import { residencyLocation } from "../../../spec/rules/residency-location";
import { cluster, findings, lab, places } from "./spec-fixture";

type Policy = "norway" | "eea" | "eea-plus-adequacy" | "none";
const site = (policy: Policy, country: string) =>
  cluster({ residency: { policy }, machines: { location: { country } } });
const AT = "error machines.location.country";

test.each<[Policy, string]>([
  ["norway", "NO"],
  ["eea", "NO"],
  ["eea", "DE"],
  ["eea", "IS"],
  ["eea", "LI"],
  ["eea-plus-adequacy", "FI"],
  ["eea-plus-adequacy", "CH"],
  ["eea-plus-adequacy", "GB"],
  ["eea-plus-adequacy", "BR"],
  ["none", "US"],
  ["none", "ZZ"],
])("policy %s accepts %s", (policy, country) => {
  expect(findings(residencyLocation, site(policy, country))).toEqual([]);
});

test.each<[Policy, string]>([
  ["norway", "SE"],
  ["norway", "SJ"],
  ["eea", "CH"],
  ["eea", "GB"],
  ["eea", "US"],
  ["eea-plus-adequacy", "US"],
  ["eea-plus-adequacy", "CA"],
  ["eea-plus-adequacy", "JP"],
  ["eea-plus-adequacy", "IN"],
  ["eea", "ZZ"],
])("policy %s does not accept %s", (policy, country) => {
  expect(places(residencyLocation, site(policy, country))).toEqual([AT]);
});

test("the finding states an inconsistency with its date and is no legal verdict", () => {
  const [found] = findings(residencyLocation, site("norway", "DE"));
  expect(found?.what).toMatch(
    /^declared residency is not consistent with policy norway \(data as of \d{4}-\d{2}-\d{2}\): node cp-1, node cp-2, node cp-3 and 2 more: Germany \(DE\)$/,
  );
  expect(`${found?.what} ${found?.why} ${found?.instead}`).not.toMatch(
    /illegal|unlawful|compliant|violat|GDPR/i,
  );
});

test("a code that is not assigned is named as such, with the one that was meant", () => {
  const [found] = findings(residencyLocation, site("eea-plus-adequacy", "UK"));
  expect(found?.what).toContain("does not assign to a country; did you mean GB?");
});

test("a decision that covers only some organisations is explained", () => {
  expect(findings(residencyLocation, site("eea-plus-adequacy", "US"))[0]?.why).toContain(
    "Data Privacy Framework",
  );
  expect(findings(residencyLocation, site("eea-plus-adequacy", "CA"))[0]?.why).toContain(
    "commercial organisations",
  );
  expect(findings(residencyLocation, site("eea", "US"))[0]?.why).not.toContain("Data Privacy Framework");
});

test("no declared country is an error under every policy but none", () => {
  const silent = (policy: Policy) => cluster({ residency: { policy }, machines: { location: undefined } });
  expect(places(residencyLocation, silent("eea"))).toEqual([AT]);
  expect(findings(residencyLocation, silent("eea"))[0]?.what).toContain("no country declared");
  expect(findings(residencyLocation, silent("none"))).toEqual([]);
});

test("one node elsewhere is reported where its own location is written", () => {
  const [, ...rest] = cluster().nodes ?? [];
  const away = {
    name: "w-9",
    role: "worker" as const,
    address: "203.0.113.99",
    privateAddress: "10.10.0.99",
    location: { country: "US" },
  };
  expect(places(residencyLocation, cluster({ nodes: [away, ...rest] }))).toEqual([
    "error nodes[0].location.country",
  ]);
});

test("mirrors and backup targets declare their country too", () => {
  const input = (country: string | undefined) =>
    cluster({
      artifacts: {
        mirrors: [
          {
            host: "dl.k8s.io",
            url: "https://mirror.example.com/k8s",
            ...(country === undefined ? {} : { location: { country } }),
          },
        ],
      },
      backup: {
        etcd: {
          schedule: "17 3 * * *",
          target: { kind: "s3", ...(country === undefined ? {} : { country }) },
        },
      },
    });
  const both = ["error artifacts.mirrors[0].location.country", "error backup.etcd.target.country"];
  expect(findings(residencyLocation, input("NO"))).toEqual([]);
  expect(places(residencyLocation, input("US"))).toEqual(both);
  expect(places(residencyLocation, input(undefined))).toEqual(both);
});

test("the lab stands on the author's desk and has no policy", () => {
  const input = lab({ machines: { location: undefined }, residency: { policy: undefined } });
  expect(findings(residencyLocation, input)).toEqual([]);
});

test("each policy accepts what the stricter one accepts, and the EEA has thirty countries", () => {
  const { norway, eea, "eea-plus-adequacy": wide } = ACCEPTED_COUNTRIES;
  expect([...norway].every((code) => eea.has(code))).toBe(true);
  expect([...eea].every((code) => wide.has(code))).toBe(true);
  expect(eea.size).toBe(30);
});
