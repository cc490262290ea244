import { residencyOwnership } from "../../../spec/rules/residency-ownership";
import { cluster, findings, places } from "./spec-fixture";

const AT = "error residency.operatorCountry";

test("an owner the policy accepts passes", () => {
  expect(findings(residencyOwnership, cluster())).toEqual([]);
  const swedish = cluster({ residency: { policy: "norway", operatorCountry: "SE" } });
  expect(findings(residencyOwnership, swedish)).toEqual([]);
});

test("a US-owned site in Oslo is in Norway and still reported", () => {
  const input = cluster({ residency: { policy: "norway", operatorCountry: "US" } });
  expect(places(residencyOwnership, input)).toEqual([AT]);
  expect(findings(residencyOwnership, input)[0]?.what).toMatch(
    /^declared ownership is not consistent with policy eea \(data as of \d{4}-\d{2}-\d{2}\): United States of America \(US\)$/,
  );
});

test("an owner that is not declared is reported", () => {
  const input = cluster({ residency: { operatorCountry: undefined } });
  expect(places(residencyOwnership, input)).toEqual([AT]);
  expect(findings(residencyOwnership, input)[0]?.what).toContain("no operatorCountry declared");
});

test("ownership can be accepted from anywhere, separately from the location", () => {
  const input = cluster({ residency: { policy: "norway", ownershipPolicy: "none", operatorCountry: "US" } });
  expect(findings(residencyOwnership, input)).toEqual([]);
});
