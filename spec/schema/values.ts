import { Type, type TUnsafe } from "@sinclair/typebox";

/** Word for the value in messages: "expected {@link expected}". */
interface Expected {
  readonly expected: string;
}

function text(pattern: string, { expected }: Expected) {
  return Type.String({ pattern, "x-expected": expected });
}

/** One of a fixed set of words. */
export function oneOf<const T extends readonly string[]>(...words: T): TUnsafe<T[number]> {
  return Type.Unsafe<T[number]>({ type: "string", enum: words });
}

const LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

/** RFC 1123 label: what Kubernetes takes as a node's or object's name without dots. */
export const Rfc1123Label = text(`^${LABEL}$`, {
  expected: "an RFC 1123 label: at most 63 of a-z, 0-9 and '-', not at either end",
});

export const Domain = text(`^${LABEL}(\\.${LABEL})*$`, { expected: "a DNS domain such as cluster.local" });

/** Host name or IP address. */
export const Host = text("^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$", {
  expected: "a host name or an IP address",
});

export const Ipv4 = Type.String({ format: "ipv4", "x-expected": "an IPv4 address such as 203.0.113.11" });

export const IpAddress = Type.String({ format: "ip", "x-expected": "an IPv4 or IPv6 address" });

export const Ipv4Network = Type.String({
  format: "ipv4-network",
  "x-expected": "an IPv4 network such as 10.244.0.0/16, without host bits",
});

export const Ipv6Network = Type.String({
  format: "ipv6-network",
  "x-expected": "an IPv6 network such as fd00:10::/56, without host bits",
});

export const IpNetwork = Type.String({
  format: "ip-network",
  "x-expected": "an IPv4 or IPv6 network such as 198.51.100.0/24, without host bits",
});

export const Port = Type.Integer({ minimum: 1, maximum: 65535, "x-expected": "a port from 1 to 65535" });

/** Go-style duration of whole units, as Kubernetes writes them. */
export const Duration = text("^([0-9]+(ms|s|m|h))+$", { expected: "a duration such as 30s, 5m or 1h30m" });

/** nginx size: bytes, or kilobytes (k) or megabytes (m). */
export const NginxSize = text("^[0-9]+[kKmM]?$", { expected: "an nginx size such as 16k or 1m" });

/** nginx `number size`, for example `4 32k`. */
export const NginxBuffers = text("^[0-9]+ (x )?[0-9]+[kKmM]?$", {
  expected: 'a number of buffers and their size, such as "4 32k" or "4 x 32k"',
});

/** A version without leading v. */
export const Version = text("^[0-9]+\\.[0-9]+\\.[0-9]+$", { expected: 'a full version such as "1.36.3"' });

/** ISO 3166-1 alpha-2 country code. Whether it is assigned is the residency rule's question. */
export const Country = text("^[A-Z]{2}$", {
  expected: "an ISO 3166-1 country code of two capital letters, such as NO",
});

export const PortRange = text("^[0-9]{1,5}-[0-9]{1,5}$", { expected: "a port range such as 30000-32767" });

export const CronSchedule = text("^\\S+ \\S+ \\S+ \\S+ \\S+$", {
  expected: 'a cron schedule of five fields, such as "17 3 * * *"',
});

export const Url = text("^https?://[^\\s]+$", { expected: "an http or https URL" });

export const FilePath = text("^[^\\0]+$", {
  expected: "a path; relative ones count from the project's root",
});

/** One name with `{n}` where the number stands; `{nn}` pads it to two digits, `{nnn}` to three. */
export const NamePattern = text("^[-a-z0-9]*\\{n{1,3}\\}[-a-z0-9]*$", {
  expected: "a name with {n} where the number stands, such as oslo-w-{n}",
});

/** A host key as `ssh-keyscan` prints it (type and base64, and the comment of a .pub file), or its fingerprint. */
export const HostKey = text(
  "^(SHA256:[A-Za-z0-9+/]{43}=?|(ssh|ecdsa|sk)-[-a-z0-9@.]+ [A-Za-z0-9+/]+=*( .*)?)$",
  {
    expected: 'a host key such as "ssh-ed25519 AAAA..." or its fingerprint "SHA256:..."',
  },
);

const LABEL_KEY = "^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";
const LABEL_VALUE = "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$";

export const LabelKey = text(LABEL_KEY, { expected: "a Kubernetes label key such as example.com/role" });

export const LabelValue = text(LABEL_VALUE, { expected: 'a Kubernetes label value, quoted, such as "true"' });

export const Labels = Type.Record(LabelKey, LabelValue, {
  additionalProperties: false,
  "x-key-expected": "a Kubernetes label key such as example.com/role",
});
