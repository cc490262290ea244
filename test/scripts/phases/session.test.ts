import { execLimit } from "../../../scripts/phases/session";
import { staticSpec } from "../../constructs/clusters";

test("commands may take half an hour, and longer where a control plane may", () => {
  expect(execLimit(staticSpec())).toBe(1_800_000);
  expect(execLimit(staticSpec({ kubernetes: { controlPlaneTimeout: "40m" } }))).toBe(3_000_000);
});
