import { parse } from "yaml";
import { kubeconfig, merged } from "../../../scripts/kubeconfig/document";
import { Secret } from "../../../scripts/secret";

const address = { server: "https://127.0.0.1:40123", serverName: "api.oslo.internal" };
const credentials = { ca: "the CA", certificate: "the certificate", key: new Secret("the key") };

interface Entry {
  readonly name: string;
  readonly [key: string]: unknown;
}

interface Read {
  readonly clusters: readonly Entry[];
  readonly users: readonly Entry[];
  readonly contexts: readonly Entry[];
  readonly "current-context": string;
}

const OURS = parse(kubeconfig("oslo", address, credentials).text.reveal()) as Read;

const mergedInto = (existing: string) => merged(existing, "/home/me/config", "oslo", address, credentials);

const read = (existing: string): Read => parse(mergedInto(existing).text.reveal()) as Read;

const THEIRS = `# written by hand
apiVersion: v1
kind: Config
preferences: {}
clusters:
  - name: bergen # the old site
    cluster: { server: "https://bergen:6443" }
users:
  - name: "no"
    user:
      exec: { command: login, provideClusterInfo: false }
contexts:
  - name: bergen
    context: { cluster: bergen, user: "no", namespace: "on" }
current-context: bergen
`;

test("a kubeconfig has one cluster, user and context, which is the current one", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  expect(OURS).toEqual({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: "oslo",
        cluster: {
          server: "https://127.0.0.1:40123",
          "tls-server-name": "api.oslo.internal",
          "certificate-authority-data": base64("the CA"),
        },
      },
    ],
    users: [
      {
        name: "oslo-admin",
        user: {
          "client-certificate-data": base64("the certificate"),
          "client-key-data": base64("the key"),
        },
      },
    ],
    contexts: [{ name: "oslo", context: { cluster: "oslo", user: "oslo-admin" } }],
    "current-context": "oslo",
  });
});

test.each(["", "# nothing yet\n", "clusters: null\nusers: []\ncontexts:\ncurrent-context: ''\n"])(
  "merged into nothing it is the same: %j",
  (existing) => {
    expect(read(existing)).toEqual(OURS);
    expect(mergedInto(existing).currentContext).toBe("oslo");
  },
);

test("merged, other clusters, users, contexts and the current context stay", () => {
  const theirs = parse(THEIRS) as Read;
  expect(read(THEIRS)).toEqual({
    ...theirs,
    clusters: [...theirs.clusters, ...OURS.clusters],
    users: [...theirs.users, ...OURS.users],
    contexts: [...theirs.contexts, ...OURS.contexts],
  });
  expect(mergedInto(THEIRS).currentContext).toBe("bergen");
});

test("they stay as they are written: kubectl reads a name of two letters as no or yes where it loses its quotes", () => {
  const text = mergedInto(THEIRS).text.reveal();
  for (const line of THEIRS.trimEnd().split("\n")) expect(text).toContain(line.trim());
});

test("what an earlier run merged is replaced, wherever it stands", () => {
  const [cluster, user, context] = [OURS.clusters[0], OURS.users[0], OURS.contexts[0]];
  const old = mergedInto(THEIRS).text.reveal().replaceAll("40123", "50000");
  expect(old).toContain("50000");
  const again = read(old);
  expect(again.clusters.filter(({ name }) => name === "oslo")).toEqual([cluster]);
  expect(again.users.filter(({ name }) => name === "oslo-admin")).toEqual([user]);
  expect(again.contexts.filter(({ name }) => name === "oslo")).toEqual([context]);
  expect(again.clusters).toHaveLength(2);
});

test("a cluster whose name YAML 1.1 takes for a boolean is quoted", () => {
  const text = kubeconfig("no", address, credentials).text.reveal();
  expect(text).toContain('current-context: "no"');
  expect(merged(THEIRS, "/config", "on", address, credentials).text.reveal()).toContain('cluster: "on"');
});

test.each([
  ["broken YAML", "users:\n  - token: hush: hush\n", "BLOCK_AS_IMPLICIT_KEY) at line 2, column 12"],
  ["several documents", "kind: Config\n---\nkind: Config\n", "MULTIPLE_DOCS"],
  ["a list", "- hush\n", "no mapping"],
  ["a word", "hush\n", "no mapping"],
  ["another object", "apiVersion: v1\nkind: Secret\n", "another kind than Config"],
  ["clusters that are no list", "clusters: { hush: hush }\n", "no list of entries under clusters"],
  ["entries that are none", "users: [hush]\n", "no list of entries under users"],
])("%s is wrong input, named by its place and without a piece of it", (_, existing, found) => {
  expect.assertions(2);
  try {
    mergedInto(existing);
  } catch (error) {
    expect(error).toMatchObject({
      exitCode: 2,
      code: "kubeconfig-unreadable",
      subject: "/home/me/config",
      message: expect.stringContaining(found) as string,
      hint: expect.stringContaining("without --merge") as string,
    });
    expect(JSON.stringify([error, String(error)])).not.toContain("hush");
  }
});
