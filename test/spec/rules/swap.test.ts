import { swap } from "../../../spec/rules/swap";
import { cluster, findings, places } from "./spec-fixture";

test("off passes, keep is an error", () => {
  expect(findings(swap, cluster())).toEqual([]);
  expect(places(swap, cluster({ host: { swap: "keep" } }))).toEqual(["error host.swap"]);
});
