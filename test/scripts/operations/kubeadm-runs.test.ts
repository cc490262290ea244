import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  appliedConfiguration,
  appliedToEtcd,
  joinControlPlane,
  joinWorker,
  kubeadmInit,
  kubeadmReset,
  noteApplied,
  remakeControlPlane,
  uploadCertificates,
} from "../../../scripts/operations/kubeadm-runs";
import { Secret } from "../../../scripts/secret";
import { loadEnvironment } from "../../../spec";
import { first, labSpec } from "../../constructs/clusters";
import { expectGolden } from "../../golden";
import { shown, whats } from "./shown";

// The documents themselves are golden in test/scripts/kubeadm, and real kubeadm takes them in test/lab.

const TOKEN = new Secret("abcdef.0123456789abcdef");
const KEY = new Secret("f".repeat(64));
const INVITATION = { token: TOKEN, caCertHash: `sha256:${"0".repeat(64)}` };

const environment = (name: string) =>
  loadEnvironment(join(__dirname, "../../../stacks/environments", `${name}.yaml`));
const LAB = environment("lab");
const PRODUCTION = environment("oslo-production");

const node = first(PRODUCTION, "control-plane");

test.each([
  ["start the control plane: kubeadm init", kubeadmInit(PRODUCTION, node, "fresh", TOKEN), [TOKEN]],
  ["complete an interrupted kubeadm init", kubeadmInit(PRODUCTION, node, "again", TOKEN), [TOKEN]],
  [
    "offer the control plane's certificates to the next one, encrypted",
    uploadCertificates(PRODUCTION, node, KEY),
    [KEY],
  ],
  [
    "join as a control plane: kubeadm join",
    joinControlPlane(PRODUCTION, node, "fresh", INVITATION, KEY),
    [TOKEN, KEY],
  ],
  [
    "complete an interrupted kubeadm join",
    joinControlPlane(PRODUCTION, node, "again", INVITATION, KEY),
    [TOKEN, KEY],
  ],
  [
    "join as a worker: kubeadm join",
    joinWorker(PRODUCTION, first(PRODUCTION, "worker"), INVITATION),
    [TOKEN],
  ],
])("%s: secrets go by standard input, and nothing shows them", (what, command, secrets) => {
  expect(command.what).toBe(what);
  expect(command.text.toString()).toMatch(/\/usr\/local\/bin\/kubeadm [a-z -]+ --config \/dev\/stdin\b/);
  expect(secrets.filter((secret) => command.input?.includes(secret) !== true)).toEqual([]);
  for (const secret of secrets) expect(shown([command])).not.toContain(secret.reveal());
});

describe("a worker's join, with a script in kubeadm's place", () => {
  const SLOW =
    "validate CRI v1 runtime API: rpc error: code = DeadlineExceeded desc = context deadline exceeded";
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kubefjord-join-"));
    writeFileSync(join(folder, "document"), "the document\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the join as a node would; `kubeadm` fails so often, saying so, and has read the whole document each time. */
  function joined(failures: number, says: string): { code: number; runs: number; said: string } {
    const kubeadm = join(folder, "kubeadm");
    writeFileSync(
      kubeadm,
      `#!/bin/sh\ncat "$3" >> ${folder}/read\n[ $(wc -l < ${folder}/read) -gt ${failures} ] && echo joined && exit\n` +
        `echo "${says}" >&2\nexit 1\n`,
      { mode: 0o755 },
    );
    const { text } = joinWorker(PRODUCTION, first(PRODUCTION, "worker"), INVITATION);
    const script = text.toString().replace("/usr/local/bin/kubeadm", kubeadm).replace("sleep '2'", "sleep 0");
    const { status, stdout, stderr } = spawnSync("sh", ["-c", `exec < ${folder}/document\n${script}`], {
      encoding: "utf8",
    });
    const runs = readFileSync(join(folder, "read"), "utf8").split("the document\n").length - 1;
    return { code: status ?? -1, runs, said: stdout + stderr };
  }

  it("is run again where containerd was too slow for the preflight", () => {
    expect(joined(2, `[ERROR CRI]: ${SLOW}`)).toEqual({ code: 0, runs: 3, said: "joined\n" });
  });

  it("fails with kubeadm's words where containerd stays so", () => {
    const { code, runs, said } = joined(9, `[ERROR CRI]: ${SLOW}`);
    expect({ code, runs }).toEqual({ code: 1, runs: 5 });
    expect(said).toContain("[ERROR CRI]");
  });

  it("fails at once for any other reason", () => {
    expect(joined(9, "[ERROR Port-10250]: Port 10250 is in use")).toMatchObject({ code: 1, runs: 1 });
  });
});

test("static pods are made anew: etcd's only where it is alone", () => {
  const pods = [
    "have the cluster remember the control plane's settings",
    "make the control plane's static pods anew",
    "note what the control plane was made from",
  ];
  expect(whats(remakeControlPlane(PRODUCTION, node))).toEqual(pods);
  const alone = whats(remakeControlPlane(LAB, first(LAB, "control-plane")));
  expect(alone).toEqual([pods[0], "make etcd's static pod anew", pods[1], pods[2]]);
});

test("what is noted is what a later run compares with", () => {
  const [one, other] = [LAB, PRODUCTION].map((spec) =>
    appliedConfiguration(spec, first(spec, "control-plane")),
  );
  expect(noteApplied(PRODUCTION, node).input).toEqual([other]);
  expect(one).not.toBe(other);
});

test("a file of the API server's is noted, etcd's own part only where it is etcd's", () => {
  const applied = (kubernetes: object, security = {}) => {
    const spec = labSpec({ kubernetes, security });
    return appliedConfiguration(spec, first(spec, "control-plane"));
  };
  const [now, files, probes, etcd] = [
    applied({}),
    applied({}, { podSecurity: { enforce: "restricted" } }),
    applied({ controlPlaneProbes: { readinessPeriod: "7s" } }),
    applied({ etcd: { heartbeatInterval: 500 } }),
  ];
  expect(new Set([now, files, probes, etcd]).size).toBe(4);
  expect(appliedToEtcd(files)).toBe(appliedToEtcd(now));
  expect(new Set([now, probes, etcd].map(appliedToEtcd)).size).toBe(3);
});

test("a reset leaves etcd's membership alone, and its data unless the member is out", () => {
  const resets = [kubeadmReset("an interrupted join", "keep"), kubeadmReset("the node left", "delete")];
  expectGolden(join(__dirname, "golden/kubeadm-reset.txt"), shown(resets));
});
