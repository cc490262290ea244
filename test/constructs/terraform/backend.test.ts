import type { ClusterInput } from "../../../spec";
import { staticSpec } from "../clusters";
import { synthesised } from "../synthesised";

type Backend = NonNullable<NonNullable<ClusterInput["terraform"]>["backend"]>;

function backendOf(backend?: Backend): unknown {
  const terraform = backend === undefined ? {} : { backend };
  return synthesised({ spec: staticSpec({ terraform }) }).terraform.backend;
}

test("by default the state lies in the project's root, outside cdktf.out", () => {
  expect(backendOf()).toEqual({ local: { path: "../../../terraform.oslo.tfstate" } });
});

test("a local path counts from the project's root", () => {
  expect(backendOf({ kind: "local", path: "state/oslo.tfstate" })).toEqual({
    local: { path: "../../../state/oslo.tfstate" },
  });
});

test("s3 is locked and encrypted", () => {
  expect(backendOf({ kind: "s3", bucket: "state", key: "oslo", region: "eu-north-1" })).toEqual({
    s3: { bucket: "state", key: "oslo", region: "eu-north-1", encrypt: true, use_lockfile: true },
  });
});

test("an S3-compatible store is asked for nothing only AWS has", () => {
  const endpoint = "https://s3.example.no";
  expect(backendOf({ kind: "s3", bucket: "state", key: "oslo", region: "no-1", endpoint })).toEqual({
    s3: {
      bucket: "state",
      key: "oslo",
      region: "no-1",
      endpoints: { s3: endpoint },
      skip_credentials_validation: true,
      skip_metadata_api_check: true,
      skip_region_validation: true,
      skip_requesting_account_id: true,
      skip_s3_checksum: true,
      use_lockfile: true,
      use_path_style: true,
    },
  });
});

test("http locks and unlocks at the lock address", () => {
  const lock = "https://git.example.no/state/lock";
  expect(backendOf({ kind: "http", address: "https://git.example.no/state", lockAddress: lock })).toEqual({
    http: { address: "https://git.example.no/state", lock_address: lock, unlock_address: lock },
  });
});
