import { knownHosts, pinnedKeys, type Host, type HostKeyPins } from "../../../scripts/transport";
import { hostKeyAlgorithms } from "../../../scripts/transport/host-key-algorithms";
import { hostKeyRefusal } from "../../../scripts/transport/host-key-check";
import { fingerprint, parseHostKey, type HostKey } from "../../../scripts/transport/host-key";
import { ECDSA, ED25519, ED25519_FINGERPRINT, OTHER_ED25519, RSA } from "./keys";

const WHERE = "environments/oslo.yaml: nodes.oslo-1.hostKey";

function key(line: string): HostKey {
  const [type = "", base64 = ""] = line.split(" ");
  const parsed = parseHostKey(type, base64);
  if (parsed === undefined) throw new Error(`no key: ${line}`);
  return parsed;
}

function host(hostKeys: HostKeyPins): Host {
  const authentication = { kind: "agent", socket: "/nowhere" } as const;
  return { name: "oslo-1", address: "10.0.0.5", user: "root", authentication, hostKeys };
}

function refusal(hostKeys: HostKeyPins, presented: string): { code?: string; message: string; hint: string } {
  return hostKeyRefusal(host(hostKeys), key(presented)) ?? { message: "accepted", hint: "" };
}

test("the fingerprint is the one ssh-keygen prints", () => {
  expect(fingerprint(key(ED25519))).toBe(ED25519_FINGERPRINT);
});

test.each([
  ["a key", [ED25519]],
  ["a key with a comment", [`${ED25519} root@oslo-1`]],
  ["a fingerprint", [ED25519_FINGERPRINT]],
  ["one of several keys", [RSA, ED25519]],
])("the pinned key is accepted: %s", (_, pins) => {
  expect(hostKeyRefusal(host(pinnedKeys(pins, WHERE)), key(ED25519))).toBeUndefined();
});

test("an unknown key is refused with its fingerprint and the line that pins it", () => {
  const found = refusal(knownHosts("", "known_hosts"), ED25519);
  expect(found.code).toBe("host-key-unknown");
  expect(found.message).toContain(`found ssh-ed25519 ${ED25519_FINGERPRINT}`);
  expect(found.hint).toContain("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub");
  expect(found.hint).toContain(`10.0.0.5 ${ED25519}`);
});

test("a changed key is refused with both fingerprints, the way to forget the old and the way to pin the new", () => {
  const found = refusal(knownHosts(`10.0.0.5 ${OTHER_ED25519}\n`, "known_hosts"), ED25519);
  expect(found.code).toBe("host-key-changed");
  expect(found.message).toContain(`expected ssh-ed25519 ${fingerprint(key(OTHER_ED25519))}`);
  expect(found.message).toContain(`found ssh-ed25519 ${ED25519_FINGERPRINT}`);
  expect(found.hint).toContain("ssh-keygen -R '10.0.0.5' -f 'known_hosts'");
  expect(found.hint).toContain(`10.0.0.5 ${ED25519}`);
});

test("a key of another type than the pinned one is a changed key", () => {
  expect(refusal(pinnedKeys([RSA], WHERE), ED25519).code).toBe("host-key-changed");
});

test("a pin in a setting is mended in that setting", () => {
  const found = refusal(pinnedKeys([OTHER_ED25519], WHERE), ED25519);
  expect(found.hint).toContain(`set ${WHERE} to "${ED25519}"`);
});

test("a revoked key is refused even where it is trusted too", () => {
  const found = refusal(knownHosts(`10.0.0.5 ${ED25519}\n@revoked * ${ED25519}\n`, "known_hosts"), ED25519);
  expect(found.code).toBe("host-key-revoked");
});

test("a host known only through a certificate authority is refused, saying that certificates are not supported", () => {
  const found = refusal(knownHosts(`@cert-authority * ${RSA}\n`, "known_hosts"), ED25519);
  expect(found.code).toBe("host-key-authority");
  expect(found.message).toContain("host certificates are not supported");
});

test.each(["", "ssh-ed25519", "ssh-rsa AAAAC3NzaC1lZDI1NTE5", "SHA256:short", "MD5:aa:bb"])(
  "%p is no pin",
  (pin) => {
    expect(() => pinnedKeys([pin], WHERE)).toThrow(
      expect.objectContaining({ code: "host-key-pin", subject: WHERE }) as Error,
    );
  },
);

describe("offered host key algorithms", () => {
  const offered = (pins: string[]): string[] => hostKeyAlgorithms(pinnedKeys(pins, WHERE).lookup("", 22));

  test("those of the pinned keys come first, all of them stay offered", () => {
    expect(offered([RSA]).slice(0, 2)).toEqual(["rsa-sha2-512", "rsa-sha2-256"]);
    expect(offered([ECDSA])[0]).toBe("ecdsa-sha2-nistp256");
    expect(offered([RSA])).toHaveLength(offered([]).length);
  });

  test("signatures with SHA-1 are never offered", () => {
    expect(offered([RSA])).not.toContain("ssh-rsa");
  });
});
