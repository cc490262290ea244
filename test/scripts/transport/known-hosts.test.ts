import { createHmac } from "node:crypto";
import { knownHosts } from "../../../scripts/transport";
import { describePin } from "../../../scripts/transport/host-key-pins";
import { ECDSA, ED25519, OTHER_ED25519, RSA } from "./keys";

function trusted(text: string, address: string, port = 22): string[] {
  return knownHosts(text, "known_hosts")
    .lookup(address, port)
    .trusted.map((pin) => describePin(pin).split(" ")[0] ?? "");
}

function hashed(name: string): string {
  const salt = Buffer.from("0123456789abcdefghij");
  const hash = createHmac("sha1", salt).update(name).digest("base64");
  return `|1|${salt.toString("base64")}|${hash}`;
}

test.each([
  ["a plain name", `oslo-1 ${ED25519}`, "oslo-1", 22],
  ["a name in capitals", `OSLO-1 ${ED25519}`, "Oslo-1", 22],
  ["one name of several", `oslo-1,10.0.0.5 ${ED25519}`, "10.0.0.5", 22],
  ["an IPv6 address", `fd00::5 ${ED25519}`, "fd00::5", 22],
  ["[host]:port", `[oslo-1]:2222 ${ED25519}`, "oslo-1", 2222],
  ["a star", `*.example.org ${ED25519}`, "oslo-1.example.org", 22],
  ["a question mark", `oslo-? ${ED25519}`, "oslo-1", 22],
  ["a hashed name", `${hashed("oslo-1")} ${ED25519}`, "oslo-1", 22],
  ["a hashed [host]:port", `${hashed("[oslo-1]:2222")} ${ED25519}`, "oslo-1", 2222],
  ["a line with a comment, tabs and CRLF", `oslo-1\t${ED25519} me@home\r\n`, "oslo-1", 22],
])("%s is found", (_, line, address, port) => {
  expect(trusted(`# a comment\n\n${line}\n`, address, port)).toEqual(["ssh-ed25519"]);
});

test.each([
  ["another name", `oslo-2 ${ED25519}`, "oslo-1", 22],
  ["a name on another port", `oslo-1 ${ED25519}`, "oslo-1", 2222],
  ["[host]:port on port 22", `[oslo-1]:2222 ${ED25519}`, "oslo-1", 22],
  ["a dot that stands for itself", `10.0.0.5 ${ED25519}`, "10x0x0x5", 22],
  [
    "a pattern with the name taken out",
    `*.example.org,!oslo-1.example.org ${ED25519}`,
    "oslo-1.example.org",
    22,
  ],
  ["only a negated pattern", `!oslo-2 ${ED25519}`, "oslo-1", 22],
  ["another hash", `${hashed("oslo-2")} ${ED25519}`, "oslo-1", 22],
])("%s does not match", (_, line, address, port) => {
  expect(trusted(line, address, port)).toEqual([]);
});

test("several keys of one host are all trusted", () => {
  const text = `oslo-1 ${ED25519}\noslo-1 ${ECDSA}\noslo-1 ${RSA}\n`;
  expect(trusted(text, "oslo-1")).toEqual(["ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"]);
});

test("a revoked key and an authority are no trusted keys", () => {
  const text = `@revoked * ${OTHER_ED25519}\n@cert-authority *.example.org ${ED25519}\n`;
  const known = knownHosts(text, "known_hosts").lookup("oslo-1.example.org", 22);
  expect(known.trusted).toEqual([]);
  expect(known.revoked.map((key) => `${key.type} ${key.base64}`)).toEqual([OTHER_ED25519]);
  expect(known.authorities).toBe(1);
});

test("a key type that cannot be read pins nothing and hides nothing", () => {
  const text = `oslo-1 sk-ssh-ed25519@openssh.com AAAA\noslo-1 ${ED25519}\n`;
  expect(trusted(text, "oslo-1")).toEqual(["ssh-ed25519"]);
});

test.each([
  ["too few words", "oslo-1 ssh-ed25519"],
  ["an unknown marker", `@trusted oslo-1 ${ED25519}`],
])("%s names the file and the line", (_, line) => {
  expect(() => knownHosts(`\n${line}\n`, "my_hosts")).toThrow(
    expect.objectContaining({ code: "known-hosts", subject: "my_hosts:2" }) as Error,
  );
});

test("how to pin and how to unpin are lines that can be copied", () => {
  const [type = "", base64 = ""] = ED25519.split(" ");
  const pins = knownHosts("", "/home/kari/.ssh/known_hosts");
  expect(pins.howToPin("Oslo-1", 2222, { type, base64 })).toBe(
    `add this line to /home/kari/.ssh/known_hosts:\n     [oslo-1]:2222 ${ED25519}`,
  );
  expect(pins.howToUnpin("oslo-1", 22)).toBe(
    "remove the old key: ssh-keygen -R 'oslo-1' -f '/home/kari/.ssh/known_hosts'",
  );
});
