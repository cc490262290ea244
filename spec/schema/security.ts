import { Type } from "@sinclair/typebox";
import { group, setting } from "./field";
import { oneOf } from "./values";

/** Pod Security Standards, from least to most restrictive. */
const PodSecurityLevel = oneOf("privileged", "baseline", "restricted");

const AuditLog = group(
  {
    enabled: setting(Type.Boolean(), {
      what: "Audit log of the API server.",
      default: true,
      why: "Who did what is unanswerable without it.",
    }),
    level: setting(oneOf("Metadata", "Request", "RequestResponse"), {
      what: "Most detailed level the policy records; Secrets are never above Metadata.",
      default: "Metadata",
      why: "Bodies multiply the volume and can hold personal data.",
    }),
    maxAge: setting(Type.Integer({ minimum: 1 }), {
      what: "Age of the oldest kept file.",
      unit: "days",
      default: 30,
      why: "A month covers most investigations.",
    }),
    maxSize: setting(Type.Integer({ minimum: 1 }), {
      what: "Size at which a file is rotated.",
      unit: "MB",
      default: 100,
      why: "The API server's own unit; ten files stay below 1 GB.",
    }),
    maxBackups: setting(Type.Integer({ minimum: 1 }), {
      what: "Rotated files kept.",
      unit: "files",
      default: 10,
      why: "With 100 MB each, a bounded 1 GB of disk.",
    }),
  },
  { what: "Audit log.", why: "Kept on the control-plane node, rotated." },
);

export const Security = group(
  {
    secretsEncryption: setting(oneOf("secretbox", "aescbc", "none"), {
      what: "Encryption of Secrets in etcd.",
      default: "secretbox",
      why: "etcd stores them in clear otherwise; secretbox is authenticated, aescbc is open to padding oracles.",
    }),
    auditLog: AuditLog,
    podSecurity: group(
      {
        enforce: setting(PodSecurityLevel, {
          what: "Pod Security level that is refused below, in namespaces without labels of their own.",
          default: "baseline",
          why: "Stops host access without breaking ordinary charts.",
        }),
        warn: setting(PodSecurityLevel, {
          what: "Pod Security level that is warned about.",
          default: "restricted",
          why: "Shows what would have to change before enforcing it.",
        }),
      },
      { what: "Pod Security admission.", why: "A default for namespaces that say nothing." },
    ),
    kubeletCertificateRotation: setting(Type.Boolean(), {
      what: "kubelet serving certificates signed by the cluster and rotated.",
      default: true,
      why: "Self-signed ones cannot be verified by the API server.",
    }),
  },
  { what: "Security of the cluster itself.", why: "Defaults a reviewer would ask for." },
);
