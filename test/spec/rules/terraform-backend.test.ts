import { terraformBackend } from "../../../spec/rules/terraform-backend";
import { cluster, findings, places } from "./spec-fixture";

const backend = (value: object) => {
  const input = cluster();
  return { ...input, terraform: { backend: value } } as typeof input;
};
const ADDRESS = "https://gitlab.example.com/state";

test("local state, and http state with a lock, pass", () => {
  expect(findings(terraformBackend, cluster())).toEqual([]);
  expect(findings(terraformBackend, backend({ kind: "local", path: "state/oslo.tfstate" }))).toEqual([]);
  const locked = { kind: "http", address: ADDRESS, lockAddress: `${ADDRESS}/lock` };
  expect(findings(terraformBackend, backend(locked))).toEqual([]);
});

test("http state without a lock is a warning", () => {
  expect(places(terraformBackend, backend({ kind: "http", address: ADDRESS }))).toEqual([
    "warning terraform.backend",
  ]);
});

test("local state inside cdktf.out is an error", () => {
  expect(places(terraformBackend, backend({ kind: "local", path: "cdktf.out/oslo.tfstate" }))).toEqual([
    "error terraform.backend.path",
  ]);
});
