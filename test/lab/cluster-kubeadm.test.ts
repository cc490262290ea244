import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../spec";
import { openBundle } from "../../scripts/artifacts/bundle";
import { cacheDirectory } from "../../scripts/directories";
import {
  clusterConfiguration,
  controlPlaneJoin,
  filled,
  initConfiguration,
  kubeletConfiguration,
  kubeProxyConfiguration,
  uploadConfiguration,
  workerJoin,
  yamlOf,
} from "../../scripts/kubeadm";
import { Secret } from "../../scripts/secret";

const TOKEN = new Secret("abcdef.0123456789abcdef");
const CERTIFICATE_KEY = new Secret("a".repeat(64));
const HASH = `sha256:${"0".repeat(64)}`;

let folder: string;
let kubeadm: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kubefjord-kubeadm-"));
  const bundle = await openBundle(cacheDirectory("bundle"));
  const artifact = bundle.artifacts.find(({ name }) => name === "kubeadm");
  if (artifact === undefined) throw new Error("the bundle has no kubeadm");
  kubeadm = join(folder, "kubeadm");
  const packed = join(bundle.directory, artifact.path);
  execFileSync("zstd", ["-q", "-d", "-f", packed, "-o", kubeadm]);
  chmodSync(kubeadm, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What kubeadm itself says about a document; throws where it refuses it. */
function validated(text: string): string {
  const file = join(folder, "config.yaml");
  const input = filled(text, { token: TOKEN, certificateKey: CERTIFICATE_KEY });
  writeFileSync(file, input.map((piece) => (piece instanceof Secret ? piece.reveal() : piece)).join(""));
  return execFileSync(kubeadm, ["config", "validate", "--config", file], { encoding: "utf8" });
}

describe.each(["lab", "oslo-staging", "oslo-production"])(
  "real kubeadm takes the documents of %s",
  (name) => {
    const spec = loadEnvironment(join(__dirname, "../../stacks/environments", `${name}.yaml`));
    const [node] = spec.nodes;
    if (node === undefined) throw new TypeError("no node");

    test.each(["fresh", "again"] as const)("init, %s", (start) => {
      const documents = [initConfiguration(spec, node, start), clusterConfiguration(spec)];
      expect(validated(yamlOf(...documents, kubeletConfiguration(spec), kubeProxyConfiguration(spec)))).toBe(
        "ok\n",
      );
    });

    test("upload of certificates", () => {
      expect(validated(yamlOf(uploadConfiguration(spec, node), clusterConfiguration(spec)))).toBe("ok\n");
    });

    test.each(["fresh", "again"] as const)("join of a control plane, %s", (start) => {
      expect(validated(yamlOf(controlPlaneJoin(spec, node, HASH, start)))).toBe("ok\n");
    });

    test("join of a worker", () => {
      expect(validated(yamlOf(workerJoin(spec, node, HASH)))).toBe("ok\n");
    });
  },
);

test("real kubeadm refuses what is no document of its", () => {
  expect(() =>
    validated("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nnoSuchField: 1\n"),
  ).toThrow();
});
