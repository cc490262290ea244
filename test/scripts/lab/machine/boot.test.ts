import { hostKeyIn } from "../../../../scripts/lab/machine/boot";

describe("the host key on the control line", () => {
  it("is taken once its line is whole", () => {
    expect(hostKeyIn("hostkey ssh-ed25519 AAAAC3Nz")).toBeUndefined();
    expect(hostKeyIn("hostkey ssh-ed25519 AAAAC3Nz\n")).toBe("ssh-ed25519 AAAAC3Nz");
    expect(hostKeyIn("hostkey ssh-ed25519 AAAAC3Nz\r\n")).toBe("ssh-ed25519 AAAAC3Nz");
  });

  it("is the last one said, after other words and a reboot", () => {
    const log = "hostkey ssh-ed25519 OLD\nclock 1.5\nhostkey ssh-ed25519 NEW\n";
    expect(hostKeyIn(log)).toBe("ssh-ed25519 NEW");
  });

  it("is not found in noise", () => {
    expect(hostKeyIn("xhostkey ssh-ed25519 AAAA\nhostkey ssh-rsa AAAA\n")).toBeUndefined();
  });
});
