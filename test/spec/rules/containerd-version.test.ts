import { CONTAINERD_END_OF_LIFE, CONTAINERD_RECOMMENDED } from "../../../spec/facts/containerd-releases";
import { minorOf } from "../../../spec/minor-version";
import { containerdVersion } from "../../../spec/rules/containerd-version";
import { cluster, findings, places } from "./spec-fixture";

const EARLY = new Date("2025-01-01");
const pair = (kubernetes: string, containerd: string, environment: "production" | "staging" = "production") =>
  cluster({ environment, kubernetes: { version: kubernetes }, containerd: { version: containerd } });

test("every pair of the published matrix passes, and later patches do", () => {
  for (const [minor, versions] of Object.entries(CONTAINERD_RECOMMENDED)) {
    for (const version of versions) {
      expect(findings(containerdVersion, pair(`${minor}.0`, version), EARLY)).toEqual([]);
      expect(findings(containerdVersion, pair(`${minor}.0`, `${minorOf(version)}.99`), EARLY)).toEqual([]);
    }
  }
});

test("an older patch, and an older or newer series, is an error in production and a warning elsewhere", () => {
  const at = "containerd.version";
  expect(places(containerdVersion, pair("1.35.1", "2.1.4"), EARLY)).toEqual([`error ${at}`]);
  expect(places(containerdVersion, pair("1.36.1", "1.7.30"), EARLY)).toEqual([`error ${at}`]);
  expect(places(containerdVersion, pair("1.36.1", "2.9.0"), EARLY)).toEqual([`error ${at}`]);
  expect(places(containerdVersion, pair("1.36.1", "1.7.30", "staging"), EARLY)).toEqual([`warning ${at}`]);
});

test("a Kubernetes minor without a published row is reported with the newest that has one", () => {
  const [found] = findings(containerdVersion, pair("1.37.1", "2.3.2"));
  expect(found?.what).toContain("1.37");
  expect(found?.instead).toContain("1.36");
});

test("a series past its end of life is a warning beside any pair", () => {
  expect(places(containerdVersion, pair("1.36.3", "2.2.5"))).toEqual(["warning containerd.version"]);
  expect(findings(containerdVersion, pair("1.36.3", "2.2.5"), new Date("2026-11-06T20:00:00Z"))).toEqual([]);
  expect(findings(containerdVersion, pair("1.36.3", "2.3.7"))).toEqual([]);
});

test("every recommended series has an end of life", () => {
  const series = Object.values(CONTAINERD_RECOMMENDED).flat().map(minorOf);
  expect(series.filter((minor) => CONTAINERD_END_OF_LIFE[minor] === undefined)).toEqual([]);
});
