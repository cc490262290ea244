import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../spec";
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
import { kubelet } from "../../scripts/operations/kubelet";
import { Secret } from "../../scripts/secret";
import { unpackKubeadm } from "./cluster-api/programs";

const TOKEN = new Secret("abcdef.0123456789abcdef");
const CERTIFICATE_KEY = new Secret("a".repeat(64));
const HASH = `sha256:${"0".repeat(64)}`;

let folder: string;
let kubeadm: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kubefjord-kubeadm-"));
  kubeadm = await unpackKubeadm(folder);
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

    test.each(["fresh", "again", "api-ready"] as const)("init, %s", (start) => {
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

    test("the kubelet it starts has the settings of the spec: a second run finds nothing to do", () => {
      const file = join(folder, "kubelet-start.yaml");
      const written = mkdtempSync(join(folder, "dry-run-"));
      // The patches lie on nodes only; they are the API server's.
      const init = { ...initConfiguration(spec, node, "fresh"), patches: { directory: written } };
      const text = yamlOf(init, clusterConfiguration(spec), kubeletConfiguration(spec));
      writeFileSync(file, text.replace("TOKEN-GOES-HERE", TOKEN.reveal()));
      execFileSync(kubeadm, ["init", "phase", "kubelet-start", "--dry-run", "--config", file], {
        env: { ...process.env, KUBEADM_INIT_DRYRUN_DIR: written },
      });
      const read = (name: string) => readFileSync(join(written, name), "utf8");
      const facts = { kubernetes: { kubelet: "active" }, files: new Map(), kubeletIsCurrent: true };
      const files = { kubeletConfig: read("config.yaml"), kubeletFlags: read("kubeadm-flags.env") };
      expect(kubelet(spec, node, { ...facts, ...files })).toEqual([]);
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
