import { join } from "node:path";
import {
  appliedConfiguration,
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
import { first } from "../../constructs/clusters";
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
  expect(command.text.toString()).toMatch(/^\/usr\/local\/bin\/kubeadm [a-z -]+ --config \/dev\/stdin$/);
  expect(secrets.filter((secret) => command.input?.includes(secret) !== true)).toEqual([]);
  for (const secret of secrets) expect(shown([command])).not.toContain(secret.reveal());
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
  expect(noteApplied(LAB).input).toEqual([appliedConfiguration(LAB)]);
  expect(appliedConfiguration(LAB)).not.toBe(appliedConfiguration(PRODUCTION));
});

test("a reset leaves etcd's membership alone", () => {
  expectGolden(join(__dirname, "golden/kubeadm-reset.txt"), shown([kubeadmReset("an interrupted join")]));
});
