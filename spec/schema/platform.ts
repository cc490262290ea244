import { Type } from "@sinclair/typebox";
import { derived, group, object, optional, required, setting, type Resolved } from "./field";
import { Location } from "./machines";
import { Country, CronSchedule, Duration, FilePath, Host, IpNetwork, oneOf, Url } from "./values";

export const LoadBalancer = group(
  {
    kind: setting(oneOf("none", "metallb", "calico"), {
      what: "Who gives Services of type LoadBalancer an address.",
      default: "none",
      why: "VPS networks rarely carry layer-2 announcements; host ports always work.",
    }),
    announcement: setting(oneOf("layer2", "bgp"), {
      what: "How addresses are made known.",
      default: "layer2",
      why: "Needs no router that speaks BGP.",
    }),
    addresses: setting(Type.Array(IpNetwork), {
      what: "Networks addresses are taken from.",
      default: [],
      why: "They belong to you; none can be guessed.",
    }),
  },
  { what: "Load balancer for Services.", why: "Off until addresses are declared." },
);

const Mirror = object({
  host: required(Host, {
    what: "Host that is replaced, for example dl.k8s.io.",
    why: "Each artefact names its upstream host.",
  }),
  url: required(Url, {
    what: "Address of the mirror, path included.",
    why: "Same layout as upstream below it.",
  }),
  location: optional(Location, {
    what: "Where the mirror stands.",
    why: "Residency checks it.",
    absent: "unknown, which every residency policy but none refuses",
  }),
});

export const Artifacts = group(
  {
    source: derived<"upstream" | "bundle">()(oneOf("upstream", "bundle"), {
      what: "Where nodes get binaries and images: upstream (they download) or bundle (pushed over SSH).",
      from: "machines.source (lab: bundle, static: upstream)",
      why: "The lab needs no internet; a VPS downloads faster than it is pushed to.",
    }),
    bundle: optional(FilePath, {
      what: "Directory or tar of the bundle.",
      why: "Air-gapped sites bring their own.",
      absent: "the one `kubefjord bundle build` makes",
    }),
    mirrors: setting(Type.Array(Mirror), {
      what: "Mirrors of upstream hosts.",
      default: [],
      why: "Upstream itself works.",
    }),
    digests: setting(Type.Record(Type.String({ minLength: 1 }), Type.String({ pattern: "^[0-9a-f]{64}$" })), {
      what: "Pinned sha256 by artefact name, above the digest its release publishes.",
      default: {},
      why: "Releases publish their own; pin where you trust only what you have read.",
    }),
  },
  {
    what: "Artefacts: what nodes need beside distribution packages.",
    why: "Delivered by digest, whatever the source.",
  },
);

const ResidencyPolicy = oneOf("none", "norway", "eea", "eea-plus-adequacy");

export const Residency = group(
  {
    policy: derived<"none" | "norway" | "eea" | "eea-plus-adequacy">()(ResidencyPolicy, {
      what: "Where nodes, backups and mirrors may stand.",
      from: "machines.source (lab: none, static: eea)",
      why: "Data of Europeans belongs in the EEA unless someone decides otherwise, visibly.",
    }),
    operatorCountry: optional(Country, {
      what: "Country that owns the company running the machines, declared.",
      why: "A US-owned site in Oslo stands in Norway and is still under foreign law.",
      absent: "unknown, which every ownership policy but none refuses",
    }),
    ownershipPolicy: derived<"none" | "norway" | "eea" | "eea-plus-adequacy">()(ResidencyPolicy, {
      what: "Which countries of ownership are accepted.",
      from: "residency.policy (norway: eea, else the same)",
      why: "Location and ownership are two questions (Schrems II).",
    }),
  },
  {
    what: "Data residency, as declared; a consistency check, not a legal opinion.",
    why: "Declared in one place, checked on every plan.",
  },
);

const BackupTarget = object({
  kind: required(oneOf("s3", "sftp"), { what: "Protocol of the target.", why: "The tools differ." }),
  endpoint: optional(Url, {
    what: "Address of the target.",
    why: "Object stores differ.",
    absent: "given when backups are set up",
  }),
  country: optional(Country, {
    what: "Country the target stands in.",
    why: "A backup is a copy of everything; residency checks it.",
    absent: "unknown, which every residency policy but none refuses",
  }),
});

export const Backup = object({
  etcd: optional(
    object({
      schedule: required(CronSchedule, {
        what: "When, in UTC.",
        why: "The loss you accept is the time between two.",
      }),
      target: required(BackupTarget, { what: "Where to.", why: "A backup on the same disk is none." }),
    }),
    { what: "Snapshots of etcd.", why: "etcd is the cluster.", absent: "no snapshots" },
  ),
});

export const Addons = group(
  {
    engine: setting(oneOf("apply", "pulumi"), {
      what: "How Kubernetes objects are applied: apply (server-side, no further program) or pulumi (Automation API).",
      default: "apply",
      why: "Needs no second CLI, state or passphrase.",
    }),
  },
  { what: "Kubernetes objects beside the cluster itself.", why: "The same typed objects either way." },
);

export const Acceptance = group(
  {
    enabled: setting(Type.Boolean(), {
      what: "Prove at the end of each deploy what the spec promised.",
      default: true,
      why: "A setting that is written is not yet one that works.",
    }),
    timeout: derived<string>()(Duration, {
      what: "How long the cluster may take to prove itself.",
      from: "machines (10m; 30m on emulated lab machines)",
      why: "Image pulls and leader elections settle within minutes.",
    }),
    steadyFor: setting(Duration, {
      what: "How long control planes and kube-proxy have to run without ending before a deploy counts as done.",
      default: "2m",
      why: "With a wrong cgroup driver everything looks healthy first and ends again and again minutes later.",
    }),
  },
  { what: "Acceptance tests.", why: "The deploy fails, and says why, if the promise is not kept." },
);

const LocalBackend = object({
  kind: required(Type.Literal("local"), { what: "State in a file.", why: "Right for one operator." }),
  path: optional(FilePath, {
    what: "State file, relative to the project's root.",
    why: "Outside cdktf.out, which may be deleted.",
    absent: "terraform.CLUSTER.tfstate",
  }),
});

const S3Backend = object({
  kind: required(Type.Literal("s3"), {
    what: "State in an S3-compatible store.",
    why: "Shared, locked, versioned.",
  }),
  bucket: required(Type.String({ minLength: 3 }), { what: "Bucket.", why: "Names are global." }),
  key: required(Type.String({ minLength: 1 }), { what: "Object key.", why: "One state for each cluster." }),
  region: required(Type.String({ minLength: 1 }), { what: "Region.", why: "The protocol demands one." }),
  endpoint: optional(Url, {
    what: "Address of the store.",
    why: "European stores are not AWS.",
    absent: "AWS",
  }),
});

const HttpBackend = object({
  kind: required(Type.Literal("http"), {
    what: "State behind an HTTP API, such as GitLab's.",
    why: "Comes with CI.",
  }),
  address: required(Url, { what: "Address of the state.", why: "One for each cluster." }),
  lockAddress: optional(Url, {
    what: "Address of the lock.",
    why: "Two applies at once corrupt a state.",
    absent: "no locking",
  }),
});

export const Terraform = group(
  {
    backend: setting(
      Type.Union([LocalBackend, S3Backend, HttpBackend], {
        "x-expected": "a backend: kind local, s3 or http with its settings",
      }),
      {
        what: "Where Terraform keeps its state; credentials come from the environment.",
        default: { kind: "local" },
        why: "Works at once; change it before a second person deploys.",
      },
    ),
    resourceKind: derived<"null_resource" | "terraform_data">()(oneOf("null_resource", "terraform_data"), {
      what: "Resource that stands for a phase.",
      from: "machines.source (lab: terraform_data, static: null_resource)",
      why: "terraform_data needs no provider download, which the lab and air-gapped sites want.",
    }),
  },
  { what: "Terraform below the constructs.", why: "State and resource kind are the site's choice." },
);

export type Mirror = Resolved<typeof Mirror>;
